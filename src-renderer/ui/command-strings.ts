// What is said about commands, settings, and what was opened before.
import type { Condition } from '../../src-main/model/commands';
import type { Settings, Theme } from '../../src-main/model/settings';
import { figure } from './strings';

/** Why a command cannot be used now. */
export const conditionText: Readonly<Record<Condition, string>> = {
  folder: 'Once a folder is open',
  lines: 'In folders with JSON Lines',
  pair: 'Once two articles are open',
  article: 'In Compare only',
  compare: 'Where Compare shows two articles',
  matches: 'Where Compare shows matches',
  changes: 'Where Compare shows changes',
  columns: 'Where more than two columns are open',
  passage: 'Once words are selected or a match is chosen',
  noted: 'Where Compare shows notes',
  notes: 'Once there are notes',
  'from-notes': 'After going from a note to its words',
  work: 'While something is under way',
  recent: 'Once a folder has been opened',
};

export const themeName: Readonly<Record<Theme, string>> = {
  system: 'System',
  light: 'Light',
  dark: 'Dark',
};

/** What is set in steps, and what its two buttons do. */
export const reading = {
  textSize: { name: 'Text size', less: 'Smaller text', more: 'Larger text' },
  leading: { name: 'Line spacing', less: 'Less line spacing', more: 'More line spacing' },
  measure: { name: 'Column width', less: 'Narrower column', more: 'Wider column' },
} as const;

export function readingValue(what: keyof typeof reading, value: Settings[typeof what]): string {
  if (what === 'textSize') return `${value} px`;
  return what === 'leading' ? value.toFixed(1) : `${value} letters`;
}

/** Keys that are no commands: they depend on where the focus is. */
export const furtherKeys: readonly { readonly name: string; readonly keys: readonly string[] }[] = [
  { name: 'Close what is on top, or go back to the place before', keys: ['Escape'] },
  { name: 'Scroll one article alone, while it is held', keys: ['F2'] },
  { name: 'Select the next sentence', keys: ['Alt+ArrowDown'] },
  { name: 'Select the previous sentence', keys: ['Alt+ArrowUp'] },
  { name: 'What can be done here', keys: ['Shift+F10'] },
  { name: 'Open a listed article on the right', keys: ['Shift+Enter'] },
];

export function removeRecent(name: string): string {
  return `Remove ${name} from the list`;
}

/** `12 found`, `The first 100 of 340` */
export function chooserCount(shown: number, fitting: number): string {
  return shown === fitting
    ? `${figure(fitting)} found`
    : `The first ${figure(shown)} of ${figure(fitting)}`;
}

/** `“It rained.” (Rain over Aleppo, rain.txt, sentences 3–4)` */
export function citationText(
  words: string,
  title: string,
  file: string,
  sentences: readonly number[],
): string {
  const [first, last] = [sentences[0], sentences[sentences.length - 1]];
  const place =
    first === undefined
      ? ''
      : first === last
        ? `, sentence ${first}`
        : `, sentences ${first}–${last}`;
  return `“${words}” (${title}, ${file}${place})`;
}

export const commandText = {
  allCommands: 'All commands',
  paletteHint: 'Enter runs it',
  noCommand: 'No command has these words.',
  isOn: 'On',
  goToArticle: 'Go to article',
  quickOpenHint: 'Enter opens it on the left, Shift+Enter on the right',
  shortcuts: 'Keyboard shortcuts',
  whileReading: 'While reading',
  reading: 'Reading',
  usualReading: 'Usual size and spacing',
  theme: 'Theme',
  alsoShow: 'Show differences of',
  capitals: 'Capitals',
  punctuation: 'Punctuation',
  odd: 'Mark invisible and look-alike characters',
  spoken: 'Tell screen readers where marks begin and end',
  settings: 'Settings',
  sample:
    'A variorum is an edition that prints a text with its variants and the notes of its readers, so that all of them can be seen at once.',
  done: 'Done',
  recent: 'Opened before',
  openRecent: 'Open recent',
  openRecentHint: 'Enter opens the folder',
  noRecent: 'No folder that was opened before has that in its name or place.',
  clearRecent: 'Clear the list',
  missing: 'Not found',
  copied: 'Copied',
  libraryWidth: 'Width of the library',
  notesWidth: 'Width of the notes',
  matchesHeight: 'Height of the list of matches',
  toggleLibrary: 'Show or hide the library',
  exportNotes: 'Export the notes',
  menu: {
    selected: 'Selected words',
    sentence: 'Sentence',
    copy: 'Copy text',
    copyWithCitation: 'Copy with citation',
    copyLeft: 'Copy the left text',
    copyPartner: {
      right: 'Copy the right text',
      third: 'Copy the third text',
      fourth: 'Copy the fourth text',
    },
    copyBoth: 'Copy both with citation',
    explain: 'Explain the match',
    openAlone: 'Open',
    openLeft: 'Open on the left',
    openRight: 'Open on the right',
    openBeside: 'Open beside the others',
    openWithPartner: 'Compare with the article that shares most',
    copyTitle: 'Copy title',
    copyFile: 'Copy file name',
    openPair: 'Open in Compare',
    openSwapped: 'Open with the sides swapped',
    copyTitles: 'Copy both titles',
  },
} as const;
