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

/** https://www.w3.org/TR/annotation-model/#specific-resources, with what finds the article again. */
export interface SpecificResource {
  readonly type: 'SpecificResource';
  /** `urn:variorum:document:<DocumentId>` */
  readonly source: string;
  readonly selector: readonly [TextQuoteSelector, TextPositionSelector];
  /** The article's file, title and content when the note was attached. */
  readonly file: string;
  readonly title: string;
  readonly contentHash: string;
}

export interface TextualBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly format: 'text/markdown';
  readonly purpose: 'commenting';
}

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
  readonly body: readonly TextualBody[];
  readonly target: readonly SpecificResource[];
}

/** How a target was found again: where it was, elsewhere in a changed text, or not at all. */
export type AnchorState = 'exact' | 'moved' | 'orphan';

/** Where a target stands in the article as it is now; `span` is null for an orphan. */
export interface Anchor {
  readonly state: AnchorState;
  readonly span: Span | null;
}

const SOURCE_PREFIX = 'urn:variorum:document:';

export function documentSource(id: DocumentId): string {
  return SOURCE_PREFIX + id;
}

export function sourceDocument(source: string): DocumentId {
  return source.startsWith(SOURCE_PREFIX) ? source.slice(SOURCE_PREFIX.length) : source;
}

/** The two selectors of a span: its position, and its words with their surroundings. */
export function selectorsOf(
  text: string,
  span: Span,
): readonly [TextQuoteSelector, TextPositionSelector] {
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

export function noteText(annotation: Annotation): string {
  return annotation.body.map((body) => body.value).join('\n\n');
}
