// What is said about notes: their colours and states, what was done to them, how they are filtered.
import type { AnchorState, NoteColour } from '../../src-main/model/annotation';
import type { Step, StepName } from '../notes/note-history';
import { count, figure } from './strings';

export const colourName: Readonly<Record<NoteColour, string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  rose: 'Rose',
  violet: 'Violet',
};

/** In one word, beside its icon. */
export const stateName: Readonly<Record<AnchorState, string>> = {
  exact: 'In its place',
  moved: 'Moved',
  changed: 'Text changed',
  orphan: 'Words not found',
};

const STEPS: Readonly<Record<StepName, (notes: string) => string>> = {
  added: (notes) => `${notes} added`,
  edited: (notes) => `${notes} edited`,
  deleted: (notes) => `${notes} deleted`,
  restored: (notes) => `${notes} restored`,
  imported: (notes) => `${notes} imported`,
  tagged: (notes) => `${notes} tagged`,
  coloured: (notes) => `${notes} given another colour`,
  attached: (notes) => `${notes} attached anew`,
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

/** `Select the note on “Rain over Aleppo”` */
export function selectNote(about: string): string {
  return `Select the note on “${about}”`;
}

/** `27 days left` */
export function daysLeft(days: number): string {
  return days <= 0 ? 'Goes today' : `${count(days, 'day')} left`;
}
