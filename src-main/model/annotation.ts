// Notes: the stored form, a W3C Web Annotation, and the live form that the interface works with.
import type { DocumentId } from './document';
import type { Span } from './span';

/** Characters of context kept on each side of a quotation. */
export const QUOTE_CONTEXT = 48;

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** https://www.w3.org/TR/annotation-model/#text-position-selector, in UTF-16 code units. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

export type PassageSelectors = readonly [TextQuoteSelector, TextPositionSelector];

/** https://www.w3.org/TR/annotation-model/#specific-resources, with what finds the article again. */
export interface SpecificResource {
  readonly type: 'SpecificResource';
  /** `urn:variorum:document:<DocumentId>` */
  readonly source: string;
  /** Missing where the whole article is meant. */
  readonly selector?: PassageSelectors;
  /** Of the sentences that the words stand in, by `fingerprintOf`; missing in older notes. */
  readonly fingerprint?: string;
  /** The article's file, title and content when the note was attached. */
  readonly file: string;
  readonly title: string;
  readonly contentHash: string;
}

/** What the reader wrote. */
export interface CommentBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly format: 'text/markdown';
  readonly purpose: 'commenting';
}

/** One tag; a note has any number of them, each once. */
export interface TagBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly format: 'text/plain';
  readonly purpose: 'tagging';
}

/** The colours that a note can have, the usual one first. */
export const NOTE_COLOURS = ['yellow', 'green', 'blue', 'rose', 'violet'] as const;
export type NoteColour = (typeof NOTE_COLOURS)[number];

/** What the window and every export call them. */
export const COLOUR_NAMES: Readonly<Record<NoteColour, string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  rose: 'Rose',
  violet: 'Violet',
};

/** The colour of a note; without one it has the usual colour. */
export interface ColourBody {
  readonly type: 'TextualBody';
  readonly value: NoteColour;
  readonly format: 'text/plain';
  readonly purpose: 'highlighting';
}

export type AnnotationBody = CommentBody | TagBody | ColourBody;

/** https://www.w3.org/TR/annotation-model/, as it is kept in IndexedDB and written to JSON. */
export interface Annotation {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  /** `urn:uuid:…` */
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'commenting';
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
  readonly body: readonly AnnotationBody[];
  readonly target: readonly SpecificResource[];
}

/**
 * How a target was found again: where it was; the same words elsewhere, or in a file of another
 * name; in its place, but in other words; or not at all.
 */
export type AnchorState = 'exact' | 'moved' | 'changed' | 'orphan';

/** What the window and every export call the state of a passage. */
export const STATE_NAMES: Readonly<Record<AnchorState, string>> = {
  exact: 'Unchanged',
  moved: 'Moved',
  changed: 'Text changed',
  orphan: 'Words not found',
};

/** The same of a whole article. */
export const WHOLE_STATE_NAMES: Readonly<Record<AnchorState, string>> = {
  exact: 'Unchanged',
  moved: 'Moved',
  changed: 'Article changed',
  orphan: 'Article not found',
};

/** Where a target stands in a text. */
export interface Placing {
  readonly state: AnchorState;
  /** Null for an orphan and where the whole article is meant. */
  readonly span: Span | null;
  /** The words that stand there now, where they are others; else null. */
  readonly now: string | null;
  /** Of an orphan, the places that may be meant, none of which is clearly the one. */
  readonly places: readonly Span[];
}

/** Where a target stands now. */
export interface Anchor extends Placing {
  /** The article, which has another name where its file was renamed; null where none has the target. */
  readonly document: DocumentId | null;
}

const SOURCE_PREFIX = 'urn:variorum:document:';

export function documentSource(id: DocumentId): string {
  return SOURCE_PREFIX + id;
}

export function sourceDocument(source: string): DocumentId {
  return source.startsWith(SOURCE_PREFIX) ? source.slice(SOURCE_PREFIX.length) : source;
}

/** The two selectors of a span: its position, and its words with their surroundings. */
export function selectorsOf(text: string, span: Span): PassageSelectors {
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(span.start, span.end),
      prefix: text.slice(Math.max(0, span.start - QUOTE_CONTEXT), span.start),
      suffix: text.slice(span.end, span.end + QUOTE_CONTEXT),
    },
    { type: 'TextPositionSelector', start: span.start, end: span.end },
  ];
}

/** What the note says, without its tags. */
export function noteText({ body }: Pick<Annotation, 'body'>): string {
  return body.flatMap((one) => (one.purpose === 'commenting' ? [one.value] : [])).join('\n\n');
}

/** In the order in which they were given. */
export function noteTags({ body }: Pick<Annotation, 'body'>): string[] {
  return body.flatMap((one) => (one.purpose === 'tagging' ? [one.value] : []));
}

export function noteColour({ body }: Pick<Annotation, 'body'>): NoteColour {
  return body.find((one) => one.purpose === 'highlighting')?.value ?? NOTE_COLOURS[0];
}

/** The bodies of a note that says `comment`; the usual colour is not written down. */
export function bodyOf(
  comment: string,
  tags: readonly string[] = [],
  colour: NoteColour = NOTE_COLOURS[0],
): AnnotationBody[] {
  const type = 'TextualBody';
  return [
    { type, value: comment, format: 'text/markdown', purpose: 'commenting' },
    ...tags.map((value): TagBody => ({ type, value, format: 'text/plain', purpose: 'tagging' })),
    ...(colour === NOTE_COLOURS[0]
      ? []
      : [{ type, value: colour, format: 'text/plain', purpose: 'highlighting' } as const]),
  ];
}

/** The words that a target was made on; null where the whole article is meant. */
export function quotationOf(target: SpecificResource): string | null {
  return target.selector?.[0].exact ?? null;
}
