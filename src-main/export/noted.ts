// What every format of notes says of a note: each passage with its article, place, words and state.
import {
  noteColour,
  noteTags,
  noteText,
  quotationOf,
  sourceDocument,
  STATE_NAMES,
  WHOLE_STATE_NAMES,
  type Anchor,
  type AnchorState,
  type Annotation,
  type NoteColour,
  type SpecificResource,
} from '../model/annotation';
import { detailOf } from '../model/details';
import type { DocumentId } from '../model/document';
import type { Article } from '../model/segment';
import { slice } from '../model/span';
import { ArticlePlaces, type Place } from './article-places';
import type { NotesInput } from './notes';
import { wordChanges, type WordChanges } from './word-changes';

export interface NotedPassage {
  /** As it is now where the article is loaded, else as it was when the note was made. */
  readonly title: string;
  readonly file: string;
  /** Who published it; null where that is not known. */
  readonly outlet: string | null;
  /** The words that the note was made on, unchanged; null where it is on the whole article. */
  readonly quotation: string | null;
  /** Whether the note is on two whole articles, of which this is one. */
  readonly isOfPair: boolean;
  readonly state: AnchorState;
  /** The words that stand there now, where they are others. */
  readonly now: string | null;
  /** From the words as they were to those that stand there now. */
  readonly changes: WordChanges | null;
  /** Where it stands now; null for an orphan and for a whole article. */
  readonly place: Place | null;
  /** SHA-256 of the file, when the note was made and as it is now; null where it is not loaded. */
  readonly hashThen: string;
  readonly hashNow: string | null;
}

export interface NotedNote {
  /** From 1, in the order given. */
  readonly number: number;
  /** As it is kept. */
  readonly id: string;
  /** Markdown. */
  readonly text: string;
  readonly tags: readonly string[];
  readonly colour: NoteColour;
  readonly created: string;
  readonly modified: string;
  readonly passages: readonly NotedPassage[];
  /** Of a note on two passages: from the sentences of the first to those of the second. */
  readonly changes: WordChanges | null;
}

/** The notes in the order given. */
export function notedNotes({ notes, anchors, articles }: NotesInput): NotedNote[] {
  const byId = new Map(articles.map((article) => [article.document.id, new Placed(article)]));
  return notes.map((note, index) => notedNote(note, anchors[index] ?? [], byId, index + 1));
}

/** An article with its lines counted once for all notes on it. */
class Placed {
  readonly article: Article;
  #places: ArticlePlaces | null = null;

  constructor(article: Article) {
    this.article = article;
  }

  get places(): ArticlePlaces {
    return (this.#places ??= new ArticlePlaces(this.article));
  }
}

type Articles = ReadonlyMap<DocumentId, Placed>;

function notedNote(
  note: Annotation,
  anchors: readonly Anchor[],
  articles: Articles,
  number: number,
): NotedNote {
  const isOfPair =
    note.target.length > 1 && note.target.every((target) => quotationOf(target) === null);
  const passages = note.target.map((target, at) => ({
    ...notedPassage(target, anchors[at], articles),
    isOfPair,
  }));
  const [first, second] = passages.map(comparedText);
  return {
    number,
    id: note.id,
    text: noteText(note),
    tags: noteTags(note),
    colour: noteColour(note),
    created: note.created,
    modified: note.modified,
    passages,
    changes:
      typeof first === 'string' && typeof second === 'string' ? wordChanges(first, second) : null,
  };
}

/** What is set against the other side of a note on two passages; null where that is a whole article. */
export function comparedText({ place, quotation }: NotedPassage): string | null {
  return place?.sentence ?? quotation;
}

function notedPassage(
  target: SpecificResource,
  anchor: Anchor | undefined,
  articles: Articles,
): Omit<NotedPassage, 'isOfPair'> {
  const placed = articles.get(anchor?.document ?? sourceDocument(target.source));
  const quotation = quotationOf(target);
  const span = anchor?.span ?? null;
  const isFound =
    placed !== undefined && anchor !== undefined && (span !== null || quotation === null);
  const state = isFound ? anchor.state : 'orphan';
  const stands = isFound && span !== null && state !== 'orphan';
  const words = stands ? slice(placed.article.text, span) : null;
  const now = stands && words !== quotation ? words : null;
  return {
    title: placed?.article.document.title ?? target.title,
    file: placed?.article.document.file ?? target.file,
    outlet: (placed && detailOf(placed.article.document, 'outlet')) || null,
    quotation,
    state,
    now,
    changes: now === null || quotation === null ? null : wordChanges(quotation, now),
    place: stands ? placed.places.placeOf(span) : null,
    hashThen: target.contentHash,
    hashNow: placed?.article.document.contentHash ?? null,
  };
}

export function isOrphan({ passages }: NotedNote): boolean {
  return passages.some(({ state }) => state === 'orphan');
}

/** What an export calls the state of a passage, or of a whole article. */
export function stateLabel({ state, quotation }: NotedPassage): string {
  return (quotation === null ? WHOLE_STATE_NAMES : STATE_NAMES)[state];
}

/** What a note is on that has no words of an article. */
export function wholeLabel({ isOfPair }: NotedPassage): string {
  return isOfPair ? 'On both articles, of which this is one' : 'On the whole article';
}

/** "line 12, sentence 5". */
export function placeLabel({ line, sentenceNumber }: Place): string {
  return `line ${String(line)}, sentence ${String(sentenceNumber)}`;
}
