// The notes in the order in which they were made, and what is looked up in them: by article, by tag.
import {
  noteColour,
  noteTags,
  type Anchor,
  type AnchorState,
  type Annotation,
  type NoteColour,
} from '../../src-main/model/annotation';
import type { DocumentId } from '../../src-main/model/document';
import type { Span } from '../../src-main/model/span';

/** A note in an article that it is about; without a span it is about all of it. */
export interface PlacedNote {
  readonly id: string;
  readonly span: Span | null;
  readonly colour: NoteColour;
}

/** What a note was and what it became; null where there was none. */
export interface NoteChange {
  readonly id: string;
  readonly before: Annotation | null;
  readonly after: Annotation | null;
}

/** Oldest first; of two of one moment, which is which stays the same. ISO 8601 in UTC sorts as it is. */
export function compareNotes(one: Annotation, other: Annotation): number {
  if (one.created !== other.created) return one.created < other.created ? -1 : 1;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}

/** The list with the changes made in it. One note finds its place without the list being sorted. */
export function changed(
  list: readonly Annotation[],
  changes: readonly NoteChange[],
): readonly Annotation[] {
  const [first] = changes;
  if (!first) return list;
  if (changes.length === 1) return changedAt(list, first);
  const ids = new Set(changes.map(({ id }) => id));
  const kept = list.filter(({ id }) => !ids.has(id));
  const added = changes.flatMap(({ after }) => after ?? []);
  return added.length === 0 ? kept : [...kept, ...added].sort(compareNotes);
}

function changedAt(list: readonly Annotation[], { before, after }: NoteChange) {
  const next = [...list];
  if (before) {
    const at = placeOf(list, before);
    if (list[at]?.id === before.id) {
      if (after?.created === before.created) {
        next[at] = after;
        return next;
      }
      next.splice(at, 1);
    }
  }
  if (after) next.splice(placeOf(next, after), 0, after);
  return next;
}

/** The first place whose note does not come before this one. */
function placeOf(list: readonly Annotation[], note: Annotation): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other && compareNotes(other, note) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether only the words of a note are others: nothing that is looked up in the index. */
export function isOfWords({ before, after }: NoteChange): boolean {
  return (
    before !== null &&
    after !== null &&
    before.target === after.target &&
    noteColour(before) === noteColour(after) &&
    noteTags(before).join('\n') === noteTags(after).join('\n')
  );
}

export interface NoteIndex {
  readonly byDocument: ReadonlyMap<DocumentId, readonly PlacedNote[]>;
  /** How many notes have each tag, those that most have first. */
  readonly tags: ReadonlyMap<string, number>;
}

export const NO_NOTES: NoteIndex = { byDocument: new Map(), tags: new Map() };

/** @param placesOf for each target the article and the span that it stands in */
export function indexOf(
  list: readonly Annotation[],
  placesOf: (note: Annotation) => readonly { document: DocumentId; span: Span | null }[],
): NoteIndex {
  const byDocument = new Map<DocumentId, PlacedNote[]>();
  const counts = new Map<string, number>();
  for (const note of list) {
    const colour = noteColour(note);
    for (const { document, span } of placesOf(note)) {
      const own = byDocument.get(document);
      if (own) own.push({ id: note.id, span, colour });
      else byDocument.set(document, [{ id: note.id, span, colour }]);
    }
    for (const tag of noteTags(note)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const tags = new Map([...counts].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1)));
  return { byDocument, tags };
}

/** From what needs the reader least to what needs the reader most. */
export const STATES: readonly AnchorState[] = ['exact', 'moved', 'changed', 'orphan'];

/** A note is in the state of the target that needs the reader most; null until it has been looked for. */
export function stateOf(anchors: readonly Anchor[] | undefined): AnchorState | null {
  if (!anchors || anchors.length === 0) return null;
  const worst = Math.max(...anchors.map(({ state }) => STATES.indexOf(state)));
  return STATES[worst] ?? null;
}
