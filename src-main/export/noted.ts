// What every format of notes says of a note: each passage with its article, words, sentence and state.
import type { AnchorState, Annotation, SpecificResource } from '../model/annotation';
import { noteText, quotationOf, sourceDocument } from '../model/annotation';
import type { Article } from '../model/segment';
import { overlaps, slice, type Span } from '../model/span';
import type { NotesInput } from './notes';

export interface NotedPassage {
  /** As it is now where the article is loaded, else as it was when the note was made. */
  readonly title: string;
  readonly file: string;
  /** The words that the note was made on, unchanged. */
  readonly quotation: string;
  /** The segment that holds the quotation now, or all that it reaches over; null for an orphan. */
  readonly sentence: string | null;
  readonly state: AnchorState;
}

export interface NotedNote {
  readonly text: string;
  readonly created: string;
  readonly modified: string;
  readonly passages: readonly NotedPassage[];
}

/** The notes in the order given. */
export function notedNotes({ notes, anchors, articles }: NotesInput): NotedNote[] {
  const byId = new Map(articles.map((article) => [article.document.id, article]));
  return notes.map((note: Annotation, index) => ({
    text: noteText(note),
    created: note.created,
    modified: note.modified,
    passages: note.target.map((target, at) => {
      const anchor = anchors[index]?.[at];
      return passageOf(
        target,
        byId.get(anchor?.document ?? sourceDocument(target.source)),
        anchor?.span ?? null,
        anchor?.state,
      );
    }),
  }));
}

function passageOf(
  target: SpecificResource,
  article: Article | undefined,
  span: Span | null,
  state: AnchorState = 'orphan',
): NotedPassage {
  const isFound = article !== undefined && span !== null;
  return {
    title: article?.document.title ?? target.title,
    file: article?.document.file ?? target.file,
    quotation: quotationOf(target) ?? '',
    sentence: isFound ? sentenceAround(article, span) : null,
    state: isFound ? state : 'orphan',
  };
}

function sentenceAround(article: Article, span: Span): string {
  const segments = article.blocks.flatMap((block) => block.segments);
  const touched = segments.filter((segment) => overlaps(segment, span));
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return slice(article.text, span);
  const whole = { start: Math.min(first.start, span.start), end: Math.max(last.end, span.end) };
  return slice(article.text, whole);
}

/** What an export calls the states. */
export const STATE_LABELS: Readonly<Record<AnchorState, string>> = {
  exact: 'Where it was',
  moved: 'Found again in another place',
  changed: 'Its words were changed',
  orphan: 'No longer in the article',
};
