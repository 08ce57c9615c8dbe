// What a note is attached to: some words of an article, or all of it.
import { documentSource, selectorsOf, type SpecificResource } from './annotation';
import { fingerprintOf } from './fingerprint';
import type { Article } from './segment';
import { overlaps, slice, type Span } from './span';

/** @param span in the article's text; null for the whole article */
export function targetOn({ document, text, blocks }: Article, span: Span | null): SpecificResource {
  const { id, file, title, contentHash } = document;
  const whole = { type: 'SpecificResource', source: documentSource(id) } as const;
  const known = { file, title, contentHash };
  if (span === null) return { ...whole, ...known };
  const sentences = blocks.flatMap(({ segments }) =>
    segments.filter((segment) => overlaps(segment, span)).map((segment) => slice(text, segment)),
  );
  const fingerprint = fingerprintOf(sentences.join(' '));
  return { ...whole, selector: selectorsOf(text, span), fingerprint, ...known };
}
