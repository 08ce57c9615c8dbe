// The library that reads PDFs, set up so that it evaluates nothing, draws nothing and fetches nothing.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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
  const maps = characterMaps();
  try {
    const document = await getDocument({
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      ...(maps === undefined ? {} : { cMapUrl: maps, cMapPacked: true }),
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

/**
 * What the letters of Chinese, Japanese and Korean fonts stand for, where a file only names a table
 * of it: beside the built app, or where the library is installed.
 */
const CHARACTER_MAPS = [
  new URL('../character-maps/', import.meta.url),
  new URL('../../../node_modules/pdfjs-dist/cmaps/', import.meta.url),
];

function characterMaps(): string | undefined {
  const folder = CHARACTER_MAPS.find((one) => existsSync(one));
  return folder && fileURLToPath(folder);
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
