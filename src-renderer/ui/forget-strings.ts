// What is said before and after a folder is forgotten.
import { count, figure } from './strings';

export const forgetText = {
  goes: 'This goes, and cannot be brought back:',
  lists: 'its name and place in the lists of folders',
  reading: 'what was open in it: articles, places, pins, filters',
  choices: 'what you chose for its files, such as encodings',
  analysis: 'the comparison that was kept so that it opens at once',
  counting: 'Counting its notes…',
  noNotes: 'It has no notes.',
  stays: 'This stays:',
  articles: 'the folder itself: no file in it is touched',
  exports: 'files that you exported or saved elsewhere',
  noteWords:
    'its notes, with the words they quote and the names of its files; they are back when you open the folder again',
  action: 'Forget folder',
  working: 'Forgetting…',
  notCounted: (why: string) => `Its notes could not be counted (${why}), and are kept.`,
  notDone: (why: string) => `Not everything could be removed (${why}). Try again.`,
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
  'They are deleted from all backups too, and damaged copies that were set aside are deleted whole. Export the notes first if you may want them again.';

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
