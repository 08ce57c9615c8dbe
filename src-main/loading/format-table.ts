// The rich formats: what they are called, how their files are named, and what to do with a broken one.
import type { RichFormat } from '../model/document';

export interface FormatEntry {
  /** With its article, for people: “This is not a readable …”. */
  readonly name: string;
  /** Small letters, without the dot. */
  readonly endings: readonly string[];
}

export const FORMAT_TABLE: Readonly<Record<RichFormat, FormatEntry>> = {
  html: { name: 'web page', endings: ['html', 'htm', 'xhtml'] },
  docx: { name: 'Word document', endings: ['docx', 'docm'] },
  pdf: { name: 'PDF', endings: ['pdf'] },
  epub: { name: 'EPUB book', endings: ['epub'] },
  rtf: { name: 'RTF document', endings: ['rtf'] },
  eml: { name: 'message', endings: ['eml'] },
};

const BY_ENDING: ReadonlyMap<string, RichFormat> = new Map(
  (Object.entries(FORMAT_TABLE) as [RichFormat, FormatEntry][]).flatMap(([format, { endings }]) =>
    endings.map((ending) => [ending, format] as const),
  ),
);

/** In small letters, without the dot; '' for a name that has none. */
export function endingOf(name: string): string {
  return /[^/]\.([^./\s]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** By its name alone. */
export function formatOfName(name: string): RichFormat | null {
  return BY_ENDING.get(endingOf(name)) ?? null;
}
