// What is said about notes: their colours and states, what was done to them, how they are filtered.
import { shorten } from '../../src-main/model/shorten';
import {
  COLOUR_NAMES,
  STATE_NAMES,
  WHOLE_STATE_NAMES,
  type AnchorState,
  type NoteColour,
} from '../../src-main/model/annotation';
import { BIN_DAYS } from '../../src-main/model/keeping';
import type { NoteSort } from '../../src-main/model/note-filter';
import type { Step, StepName } from '../notes/note-history';
import { count, figure } from './strings';

export interface Found {
  readonly state: AnchorState;
  /** Of a note on a whole article. */
  readonly isWhole: boolean;
  /** In a file of another name than it had. */
  readonly isElsewhere: boolean;
  /** Where nothing tells which of several places is meant: how many. */
  readonly places: number;
}

export function stateText({ state, isWhole, places }: Found): string {
  if (state === 'orphan' && places > 0) return 'Place not clear';
  return (isWhole ? WHOLE_STATE_NAMES : STATE_NAMES)[state];
}

/** In the filter, which counts notes on passages and on whole articles together. */
export const stateFilterName: Readonly<Record<AnchorState, string>> = {
  exact: 'Unchanged',
  moved: 'Moved',
  changed: 'Changed',
  orphan: 'Not found',
};

/** What became of the words of a note, or of its article; '' where nothing did. */
export function foundText({ state, isWhole, isElsewhere, places }: Found): string {
  switch (state) {
    case 'exact':
      return '';
    case 'moved':
      return isElsewhere
        ? 'Found in a file of another name'
        : 'Found at a new place: the file has changed';
    case 'changed':
      return isWhole ? 'The article has changed' : 'The words here have changed';
    case 'orphan':
      if (places > 0) return `Its words, or some like them, stand in ${count(places, 'place')} now`;
      return isWhole
        ? 'The article is no longer in the folder'
        : 'Its words are no longer in the article';
  }
}

const STEPS: Readonly<Record<StepName, (notes: string) => string>> = {
  added: (notes) => `${notes} added`,
  edited: (notes) => `${notes} edited`,
  deleted: (notes) => `${notes} deleted`,
  restored: (notes) => `${notes} restored`,
  imported: (notes) => `${notes} imported`,
  tagged: (notes) => `${notes} tagged`,
  coloured: (notes) => `${notes} given another colour`,
  attached: (notes) => `${notes} attached again`,
};

function notesOf(n: number): string {
  return n === 1 ? 'note' : count(n, 'note');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `Undone: 12 notes deleted`; for something just done, `Note restored`. */
export function stepText(way: 'undone' | 'redone' | 'done', { name, changes }: Step): string {
  const done = STEPS[name](notesOf(changes.length));
  return way === 'done' ? capital(done) : `${capital(way)}: ${done}`;
}

/** `Note deleted`, `12 notes deleted` */
export function deletedText(n: number): string {
  return capital(`${notesOf(n)} deleted`);
}

const UNDO_NAMES: Readonly<Record<StepName, string>> = {
  added: 'adding',
  edited: 'editing',
  deleted: 'deleting',
  restored: 'restoring',
  imported: 'importing',
  tagged: 'tagging',
  coloured: 'colouring',
  attached: 'attaching',
};

/** For the menu: `Undo deleting 12 notes`. */
export function undoName(way: 'Undo' | 'Redo', { name, changes }: Step): string {
  return `${way} ${UNDO_NAMES[name]} ${notesOf(changes.length)}`;
}

/** `3 of 12 notes` while a filter is on, else `12 notes`. */
export function foundNotes(found: number, all: number): string {
  return found === all ? count(all, 'note') : `${figure(found)} of ${count(all, 'note')}`;
}

/** Of a note, as many letters as tell it from others. */
const NOTE_LETTERS = 60;

/** `Select the note “Who counted?” on “Rain over Aleppo”`, which no other note is called */
export function selectNote(words: string, about: string): string {
  const note = words === '' ? 'the note' : `the note “${shorten(words, NOTE_LETTERS)}”`;
  return `Select ${note} on “${about}”`;
}

/** `27 days left`, before a deleted note is gone for good. */
export function daysLeft(days: number): string {
  return days <= 0 ? 'Last day' : `${count(days, 'day')} left`;
}

/** What a note without words of an article is about. */
export function wholeText(targets: number): string {
  return targets > 1 ? 'On both articles' : 'On the whole article';
}

/** `Note, green: Who counted?`; of several, `3 notes` */
export function barName(notes: readonly { colour: NoteColour; words: string }[]): string {
  const [first] = notes;
  if (!first || notes.length > 1) return count(notes.length, 'note');
  const { colour, words } = first;
  return `Note, ${COLOUR_NAMES[colour].toLowerCase()}${words === '' ? '' : `: ${words}`}`;
}

export const noteText = {
  colour: 'Colour',
  tags: 'Tags',
  addTag: 'Add a tag',
  tagHint: 'Enter or a comma adds it, Backspace takes the last one away.',
  newTag: (tag: string) => `New tag “${tag}”`,
  removeTag: (tag: string) => `Remove the tag ${tag}`,
  noWords: 'No words yet',
  showAll: 'Show all',
  showLess: 'Show less',
  tooLong: (letters: number) => `${count(letters, 'character')}, shown as plain text`,
  goTo: 'Go to these words in the article',
  goToArticle: 'Go to the article',
  was: 'Was:',
  now: 'Now:',
  whichPlace: 'Which of these places?',
  attachAgain: 'Attach again…',
  attachHere: 'Attach here',
  attached: 'The note is attached to these words now.',
  attaching: 'Select the words that the note is about, then choose Attach here.',
  changedOn: 'changed',
  close: 'Close the notes',
  back: 'Back to the list of notes',
  listAll: 'All notes on this folder',
  find: 'Find in the notes',
  article: 'Article',
  tag: 'Tag',
  state: 'State',
  sort: 'Order',
  allArticles: 'All articles',
  allTags: 'All tags',
  allColours: 'All colours',
  allStates: 'All states',
  clear: 'Clear the filter',
  nothingFits: 'No note fits this filter.',
  selectAll: 'Select all',
  selected: (n: number) => `${figure(n)} selected`,
  deselect: 'Select none',
  actions: 'What to do with the selected notes',
  exportThese: 'Export these…',
  tagThese: 'Tag these notes',
  colourThese: 'Colour of these notes',
  chooseColour: 'Colour…',
  bin: 'Bin',
  binTitle: (n: number) => (n === 0 ? 'The bin is empty' : count(n, 'deleted note')),
  binAbout: `Deleted notes stay here for ${BIN_DAYS} days. Then they are gone for good.`,
  binEmpty: `Notes that you delete stay here for ${BIN_DAYS} days, and can be brought back.`,
  leaveBin: 'Back to the notes',
  restore: 'Restore',
  restoreThese: 'Restore these',
  purge: 'Delete for good…',
  purgeTitle: (n: number) => `Delete ${n === 1 ? 'this note' : count(n, 'note')} for good?`,
  purgeAbout: 'This cannot be undone.',
  purgeNow: 'Delete for good',
  deletedNotes: 'Deleted notes',
  deletedOn: 'Deleted',
  deleteAll: 'Delete all notes…',
  deleteAllTitle: (n: number) =>
    `Delete ${n === 1 ? 'the note' : `all ${count(n, 'note')}`} on this folder?`,
  deleteAllAbout: (n: number) =>
    n === 1
      ? `It is first written to a file that you choose. Then it goes into the bin, where it stays for ${BIN_DAYS} days.`
      : `They are first written to a file that you choose. Then they go into the bin, where they stay for ${BIN_DAYS} days.`,
  deleteAllNow: 'Export and delete…',
  nothingDeleted: 'No file was written, so no note was deleted.',
  emptyPanel: 'Select a passage and choose Add note, or choose a match for a note on both sides.',
  noteOnArticle: 'Write a note on the whole article',
  noteOnPair: 'Write a note on this pair',
  more: (n: string) => `and ${n} more`,
  listOf: 'List its notes',
  copyNote: 'Copy the note with its words',
  makeColour: (colour: string) => `Colour: ${colour.toLowerCase()}`,
  exportThis: 'Export this note…',
} as const;

export const sortName: Readonly<Record<NoteSort, string>> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  changed: 'Last changed first',
  place: 'By article and place',
};
