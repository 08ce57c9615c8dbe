// Making notes: what they can be made on, and a new one without words.
import { bodyOf, noteText, type Anchor, type Annotation } from '../../src-main/model/annotation';
import type { Article } from '../../src-main/model/segment';
import type { Span } from '../../src-main/model/span';
import { targetOn } from '../../src-main/model/target';

/** Words of an article that a note or a citation is about. */
export interface Excerpt {
  readonly article: Article;
  readonly span: Span;
}

/** What a note can be made on: some words of an article, or, without a span, all of it. */
export interface Subject {
  readonly article: Article;
  readonly span: Span | null;
}

/** One target of a note. */
export interface TargetOf {
  readonly id: string;
  /** From 0, among the targets of the note. */
  readonly index: number;
}

/** Changes of the bodies of notes; what is missing stays. */
export interface Retagging {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

export function emptyNote(subjects: readonly Subject[], now: Date): Annotation {
  const time = now.toISOString();
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${crypto.randomUUID()}`,
    type: 'Annotation',
    motivation: 'commenting',
    created: time,
    modified: time,
    body: bodyOf(''),
    target: subjects.map(({ article, span }) => targetOn(article, span)),
  };
}

/** A note that says nothing at all; a tag or a colour says something. */
export function isEmpty(note: Annotation): boolean {
  return noteText(note).trim() === '' && note.body.every(({ purpose }) => purpose === 'commenting');
}

export function isSame(one: Annotation['body'], other: Annotation['body']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function anchorAt({ article, span }: Subject): Anchor {
  return { state: 'exact', document: article.document.id, span, now: null, places: [] };
}
