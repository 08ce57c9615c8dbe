// Which notes the list shows, in which order, and how many each choice of the filter would show.
import {
  noteColour,
  noteTags,
  noteText,
  quotationOf,
  type Annotation,
  type AnchorState,
} from '../../src-main/model/annotation';
import type { DocumentId } from '../../src-main/model/document';
import type { NoteFilter, NoteSort } from '../../src-main/model/note-filter';
import { fold, hasAccents } from '../find/folded-text';

/** What the list needs to know of a note beside the note itself. */
export interface NoteFacts {
  readonly documents: readonly DocumentId[];
  /** Null until its words have been looked for. */
  readonly state: AnchorState | null;
  /** Where it stands in the first of its articles; -1 for the whole article. */
  readonly start: number;
}

/** The choices that each filter has; how many notes it would show with the other filters as they are. */
export interface Facets {
  readonly article: ReadonlyMap<string, number>;
  readonly tag: ReadonlyMap<string, number>;
  readonly colour: ReadonlyMap<string, number>;
  readonly state: ReadonlyMap<string, number>;
}

export interface FoundNotes {
  readonly notes: readonly Annotation[];
  readonly facets: Facets;
}

const FACETS = ['article', 'tag', 'colour', 'state'] as const;
type Facet = (typeof FACETS)[number];

export function isFiltering(filter: NoteFilter): boolean {
  return filter.query.trim() !== '' || FACETS.some((facet) => filter[facet] !== null);
}

export function filterNotes(
  list: readonly Annotation[],
  filter: NoteFilter,
  factsOf: (note: Annotation) => NoteFacts,
): FoundNotes {
  const hasWords = wordsFinder(filter.query);
  const facets = {
    article: new Map<string, number>(),
    tag: new Map<string, number>(),
    colour: new Map<string, number>(),
    state: new Map<string, number>(),
  };
  const notes: Annotation[] = [];
  for (const note of list) {
    if (!hasWords(note)) continue;
    const values = valuesOf(note, factsOf(note));
    const missed = FACETS.filter((facet) => {
      const wanted = filter[facet];
      return wanted !== null && !values[facet].includes(wanted);
    });
    if (missed.length === 0) notes.push(note);
    if (missed.length > 1) continue;
    for (const facet of missed.length === 0 ? FACETS : missed) {
      const counts = facets[facet];
      for (const value of new Set(values[facet])) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return { notes, facets };
}

function valuesOf(
  note: Annotation,
  { documents, state }: NoteFacts,
): Readonly<Record<Facet, readonly string[]>> {
  return {
    article: documents,
    tag: noteTags(note),
    colour: [noteColour(note)],
    state: state ? [state] : [],
  };
}

/** Every word that is typed must be there, in any order; who types no accents finds all letters. */
function wordsFinder(query: string): (note: Annotation) => boolean {
  if (query.trim() === '') return () => true;
  const withAccents = hasAccents(query);
  const words = folded(query, withAccents).split(/\s+/).filter(Boolean);
  return (note) => {
    const text = searchText(note, withAccents);
    return words.every((word) => text.includes(word));
  };
}

function folded(text: string, withAccents: boolean): string {
  return fold(text, { accents: !withAccents, case: true }).toLowerCase();
}

/** A note is never changed, so that what it says is folded once. */
const plainTexts = new WeakMap<Annotation, string>();
const accentedTexts = new WeakMap<Annotation, string>();

function searchText(note: Annotation, withAccents: boolean): string {
  const known = withAccents ? accentedTexts : plainTexts;
  const text = known.get(note);
  if (text !== undefined) return text;
  const parts = [
    noteText(note),
    ...noteTags(note),
    ...note.target.flatMap((target) => [target.title, quotationOf(target) ?? '']),
  ];
  const made = folded(parts.join('\n'), withAccents);
  known.set(note, made);
  return made;
}

/** @param notes oldest first */
export function sortNotes(
  notes: readonly Annotation[],
  sort: NoteSort,
  factsOf: (note: Annotation) => NoteFacts,
  rankOf: (document: DocumentId) => number,
): readonly Annotation[] {
  if (sort === 'oldest') return notes;
  if (sort === 'newest') return notes.toReversed();
  if (sort === 'changed') {
    return notes.toSorted((one, other) =>
      one.modified === other.modified ? 0 : one.modified < other.modified ? 1 : -1,
    );
  }
  return notes
    .map((note) => {
      const { documents, start } = factsOf(note);
      return { note, rank: rankOf(documents[0] ?? ''), start };
    })
    .sort((one, other) => one.rank - other.rank || one.start - other.start)
    .map(({ note }) => note);
}
