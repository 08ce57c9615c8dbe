// The library that reads PDFs, set up so that it evaluates nothing, draws nothing and fetches nothing.
import { existsSync, readFileSync } from 'node:fs';
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
      CMapReaderFactory: CharacterMaps,
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

/** Read from the disk, wherever this runs: the library itself would fetch them within Electron. */
class CharacterMaps {
  readonly #folder = CHARACTER_MAPS.find((folder) => existsSync(folder));

  // Called by the library, which waits for it.
  fetch({
    name,
  }: {
    readonly name: string;
  }): Promise<{ cMapData: Uint8Array; isCompressed: true }> {
    // Names come from the file: no path is one.
    if (this.#folder === undefined || !/^[\w-]+$/.test(name)) {
      return Promise.reject(new Error(`there is no character map ${name}`));
    }
    const cMapData = new Uint8Array(readFileSync(new URL(`${name}.bcmap`, this.#folder)));
    return Promise.resolve({ cMapData, isCompressed: true });
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
