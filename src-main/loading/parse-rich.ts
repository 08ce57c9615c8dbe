// Parses a file of a rich format; each format's parser is loaded when the first file of it comes.
import type { RichFormat } from '../model/document';
import { fail, ok, type Result } from '../model/result';
import { FORMAT_TABLE } from './format-table';
import { Refusal, type FormatParser, type ParsedFile, type ParseJob } from './parsed';

const PARSERS: Readonly<Record<RichFormat, () => Promise<FormatParser>>> = {
  html: async () => (await import('./formats/html')).parseHtml,
  docx: async () => (await import('./formats/docx')).parseDocx,
  epub: async () => (await import('./formats/epub')).parseEpub,
  eml: async () => (await import('./formats/eml')).parseEml,
  rtf: async () => (await import('./formats/rtf')).parseRtf,
  pdf: async () => (await import('./formats/pdf')).parsePdf,
};

/**
 * Never throws: a parser that fails where it should not have met a damaged file. To be called where
 * it can be ended: a hostile file may take any time and memory.
 */
export async function parseRich({
  format,
  bytes,
  encoding,
}: ParseJob): Promise<Result<ParsedFile>> {
  try {
    const parse = await PARSERS[format]();
    return ok(await parse(bytes, encoding));
  } catch (error) {
    if (error instanceof Refusal) return fail(error.code, error.message);
    const { name } = FORMAT_TABLE[format];
    return fail(
      'damaged-file',
      `This is not a readable ${name} (${reasonOf(error)}). Save or download it again, or save the article as plain text.`,
    );
  }
}

/** Short, on one line. */
function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return 'it is nested too deeply';
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/g, ' ').trim().slice(0, 120) || 'it is damaged';
}
