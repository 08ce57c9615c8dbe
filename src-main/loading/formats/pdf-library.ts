// The library that reads PDFs, set up so that it evaluates nothing, draws nothing and fetches nothing.
import { Refusal } from '../parsed';

export interface PdfText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

export interface PdfPage {
  getTextContent(): Promise<{ readonly items: readonly (PdfText | { readonly type: string })[] }>;
  cleanup(): void;
}

export interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  facts(): Promise<{
    readonly info: Readonly<Record<string, unknown>>;
    readonly language: string | null;
  }>;
}

/** Throws where the file is damaged; refuses one that only a password opens. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { getDocument, VerbosityLevel } = await library();
  try {
    const document = await getDocument({
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      stopAtErrors: false,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
    return {
      numPages: document.numPages,
      getPage: (number) => document.getPage(number),
      facts: async () => {
        const { info } = await document.getMetadata();
        const { Language: language, ...rest } = info as Record<string, unknown>;
        return { info: rest, language: typeof language === 'string' ? language : null };
      },
    };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new Refusal(
        'encrypted-file',
        'This PDF is protected by a password. Save it without one and reload the folder.',
      );
    }
    throw error;
  }
}

/** What the library takes for drawing, which nobody asks of it, has to be there when it is loaded. */
async function library() {
  const surroundings = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    surroundings[name] ??= Object;
  }
  // Its worker, which otherwise would be looked for beside it, works in this thread.
  surroundings['pdfjsWorker'] ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
