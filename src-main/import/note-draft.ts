// A note as a file has it, before its targets have been looked for in the open folder.
import type { Annotation, SpecificResource, TextQuoteSelector } from '../model/annotation';
import type { Span } from '../model/span';

export interface TargetDraft {
  /** A target of our own making, complete as it is; null for one of other tools. */
  readonly own: SpecificResource | null;
  /** What names the thing that the note is on: an address, or our own name of an article. */
  readonly source: string;
  readonly title: string | null;
  readonly quote: Omit<TextQuoteSelector, 'type'> | null;
  /** In characters (code points), as the W3C counts. */
  readonly characters: Span | null;
}

export interface NoteDraft {
  readonly note: Omit<Annotation, 'target'>;
  /** At least one. */
  readonly targets: readonly TargetDraft[];
}

/** Thrown by what reads a format, with whole sentences about what is wrong and where. */
export class BadFile extends Error {}

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Formats allow one of a thing to stand without brackets. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** In ISO 8601, UTC; null for what is no time. */
export function timeOf(value: unknown): string | null {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** Selectors that find words in a text, wherever they stand in what a target says of its place. */
export function selectorsIn(value: unknown): Pick<TargetDraft, 'quote' | 'characters'> {
  let quote: TargetDraft['quote'] = null;
  let characters: Span | null = null;
  const visit = (selectors: unknown): void => {
    for (const one of listOf(selectors).filter(isFields)) {
      const { exact, prefix, suffix, start, end } = one;
      if (one['type'] === 'TextQuoteSelector' && typeof exact === 'string') {
        quote ??= { exact, prefix: textOf(prefix) ?? '', suffix: textOf(suffix) ?? '' };
      }
      if (
        one['type'] === 'TextPositionSelector' &&
        isOffset(start) &&
        isOffset(end) &&
        start <= end
      ) {
        characters ??= { start, end };
      }
      visit(one['refinedBy']);
      visit(one['items']);
    }
  };
  visit(value);
  return { quote, characters };
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
