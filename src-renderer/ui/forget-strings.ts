// What is said before and after a folder is forgotten.
import { count, figure } from './strings';

export const forgetText = {
  goes: 'This goes, and cannot be brought back:',
  lists: 'its name and place in the lists of folders',
  reading: 'what was open in it: articles, places, pins, filters',
  choices: 'what you have chosen for its files, such as encodings',
  analysis: 'the comparison that is kept so that it opens at once',
  counting: 'Counting its notes…',
  noNotes: 'There are no notes on it.',
  stays: 'This stays:',
  articles: 'the folder itself: no file in it is touched',
  exports: 'files that you have exported, or saved elsewhere',
  noteWords:
    'its notes, with the words that they quote and the names of its files; they are there again if you open the folder',
  action: 'Forget folder',
  working: 'Forgetting…',
  notCounted: (why: string) => `Its notes could not be counted (${why}), and stay.`,
  notDone: (why: string) => `Not all could be removed (${why}). Try again.`,
} as const;

export function forgetTitle(name: string): string {
  return `Forget “${name}”?`;
}

/** `Delete its 12 notes as well, 3 of them in the bin` */
export function deleteItsNotes(all: number, binned: number): string {
  const notes = all === 1 ? 'its note' : `its ${figure(all)} notes`;
  const inBin =
    binned === 0 ? '' : binned === all ? ', in the bin' : `, ${figure(binned)} of them in the bin`;
  return `Delete ${notes} as well${inBin}`;
}

export const deleteItsNotesAbout =
  'From all backups too, and with them copies that were set aside since they were damaged. Export the notes first if you may want them again.';

/** `Forget folder and 12 notes` */
export function forgetAction(notes: number): string {
  return notes === 0 ? forgetText.action : `Forget folder and ${count(notes, 'note')}`;
}

export function forgotten(name: string): string {
  return `“${name}” is forgotten`;
}

/** Of a button in a list of folders. */
export function forgetNamed(name: string): string {
  return `Forget ${name}…`;
}
