// Every word that the interface says, in one place.
import {
  isMoved,
  type ChangeType,
  type Match,
  type MatchKind,
  type Passage,
} from '../../src-main/model/alignment';
import type { Progress } from '../../src-main/model/channels';

const number = new Intl.NumberFormat('en');
const LIST = new Intl.ListFormat('en');
const dateTime = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** `1,200` */
export function figure(n: number): string {
  return number.format(n);
}

/** `1 match`, `2 matches`, `1,200 matches` */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number.format(n)} ${n === 1 ? one : many}`;
}

/** What is there is never shown as nothing, and what is not whole never as all of it. */
export function percent(part: number): string {
  if (part > 0 && part < 0.01) return 'under 1%';
  return `${part < 1 ? Math.min(99, Math.round(part * 100)) : 100}%`;
}

export function formatDate(iso: string): string {
  return dateTime.format(new Date(iso));
}

export const kindName: Readonly<Record<MatchKind, string>> = {
  identical: 'Identical',
  edited: 'Edited',
  quotation: 'Quotation',
  related: 'Related',
};

export const changeName: Readonly<Record<ChangeType, string>> = {
  figure: 'figure',
  name: 'name',
  'quotation-mark': 'quotation mark',
  negation: 'negation',
  words: 'words',
};

const PROGRESS: Readonly<Record<Progress['task'], readonly [verb: string, unit: string]>> = {
  loading: ['Reading', 'file'],
  indexing: ['Indexing', 'sentence'],
  analysing: ['Comparing', 'pair'],
  searching: ['Making ready', 'article'],
};

export function progressText({ task, done, total }: Progress): string {
  const [verb, unit] = PROGRESS[task];
  return total > 0
    ? `${verb} ${number.format(done)} of ${count(total, unit)}`
    : `${verb} ${count(done, unit)}`;
}

/** `Edited: 2 figures differ` */
export function matchHeadline(match: Match): string {
  const figures = match.changes.filter((change) => change.type === 'figure').length;
  const opposites = match.changes.filter((change) => change.type === 'negation').length;
  const words = match.changes.length - figures - opposites;
  const kind = kindName[match.kind] + formText(match) + (isMoved(match) ? ', moved' : '');
  if (match.kind === 'identical') {
    const marks = match.changes.length;
    const differ = marks === 1 ? 'differs' : 'differ';
    return `${kind}: the same words${marks > 0 ? `, ${count(marks, 'mark')} ${differ}` : ''}`;
  }
  if (match.kind === 'quotation') return `${kind}: words of one inside the other`;
  if (match.kind === 'related') return `${kind}: not counted as copied`;
  const parts = [
    figures > 0 ? `${count(figures, 'figure')} ${figures === 1 ? 'differs' : 'differ'}` : '',
    opposites > 0
      ? `${count(opposites, 'negation')} ${opposites === 1 ? 'differs' : 'differ'}`
      : '',
    words > 0 ? count(words, figures + opposites > 0 ? 'other change' : 'change') : '',
  ].filter(Boolean);
  return `${kind}: ${parts.join(', ') || 'small differences'}`;
}

const PARTS = ['', '', 'two', 'three', 'four', 'five'];

/** `, split in two` */
function formText({ rule: { form } }: Match): string {
  if (!form) return '';
  const parts = PARTS[form.parts] ?? number.format(form.parts);
  return form.name === 'split' ? `, split in ${parts}` : `, merged from ${parts}`;
}

/** `Longest passage: 120 words in 4 matches` */
export function passageText({ words, matches }: Passage): string {
  return `Longest passage: ${count(words, 'word')} in ${count(matches, 'match', 'matches')}`;
}

export function ruleText({ rule }: Match): string {
  const { sharedWords, shorterWords, longerWords } = rule;
  const shared = number.format(sharedWords);
  const longer =
    longerWords > shorterWords ? ` (the longer has ${number.format(longerWords)})` : '';
  switch (rule.name) {
    case 'same-words':
      return `All ${count(sharedWords, 'word')} are the same`;
    case 'common-runs':
      return `${shared} of ${count(shorterWords, 'word')} stand in common runs of three or more${longer}`;
    case 'words-in-order':
      return `${shared} of ${count(shorterWords, 'word')} stand in the same order, weighed by how rare they are${longer}`;
    case 'shared-part':
      return `A part of ${count(sharedWords, 'word')} that is no set phrase stands in both${longer}`;
  }
}

/** `Its partner stands 12 lines further down in the right article. Click to go there.` */
export function stubText(
  way: 'up' | 'down' | 'base',
  across: ColumnName,
  sentences: number,
  lines: number,
  screens: number,
): string {
  const subject =
    sentences === 1 ? 'Its partner stands' : `The partners of these ${figure(sentences)} stand`;
  if (way === 'base') return `${subject} in the left article only. Click to go there.`;
  const far = screens >= 1.5 ? `${figure(Math.round(screens))} screens` : count(lines, 'line');
  const article = text.paneName[across].toLowerCase();
  return `${subject} ${far} further ${way} in the ${article}. Click to go there.`;
}

/** `storm.txt is no longer in the folder. “Rain over Aleppo” stands in its place.` */
export function goneText(files: readonly string[], come: readonly string[]): string {
  const gone = `${LIST.format(files)} ${files.length === 1 ? 'is' : 'are'} no longer in the folder.`;
  const [title] = come;
  return title === undefined ? gone : `${gone} “${title}” stands in its place.`;
}

/** `Remove the pin at “Its first words…”` */
export function unpinText(words: string): string {
  return `Remove the pin at “${words.length > PIN_WORDS ? `${words.slice(0, PIN_WORDS).trimEnd()}…` : words}”`;
}

export type ColumnName = 'left' | 'right' | 'third' | 'fourth';
/** A column that is compared with the left one. */
export type PartnerName = Exclude<ColumnName, 'left'>;

/** Characters of the text that name a pin. */
const PIN_WORDS = 40;

export const text = {
  appName: 'Variorum',
  openFolder: 'Open folder…',
  library: 'Library',
  articles: 'Articles',
  article: 'article',
  searchLibrary: 'Find an article',
  setPhrases: 'Many sentences of the folder have them, so that by themselves they prove nothing.',
  notComplete: 'Not complete',
  notReadYet: 'The folder is still being read. Its articles can be chosen once that is done.',
  readingFolder: 'The folder is being read. The library lists its articles as they come.',
  noTitleFits: 'No article has that in its title or file name.',
  leftOut: 'Left out',
  views: { overview: 'Overview', compare: 'Compare', notes: 'Notes' },
  viewsLabel: 'Views',
  nextMatch: 'Next match',
  previousMatch: 'Previous match',
  nextChange: 'Next change',
  previousChange: 'Previous change',
  addNote: 'Add note',
  export: 'Export…',
  cancel: 'Cancel',
  close: 'Close',
  pairs: 'Pairs',
  matrix: 'Matrix',
  matrixTitle: 'How much of each row stands in each column',
  matrixOrder: 'Order of articles',
  matrixWaits: 'By file name until all pairs are compared.',
  matrixMap: 'The whole matrix',
  matrixMapHint: 'Click or drag to bring a place into the matrix',
  matrixLegend: 'Share of the row’s words that stand in the column',
  matrixNone: 'none',
  filterPairs: 'Filter by title or file name',
  sortPairs: 'Sort pairs by',
  showAll: 'Show all',
  noPairFits: 'No article of these pairs has that in its title or file name.',
  comparing: 'Pairs appear here as they are found.',
  nothingFound:
    'Every sentence stands in one article only. Set phrases that many articles use do not count.',
  relatedOnly:
    'The pairs below have reworded sentences, which are offered but not counted as copied.',
  sync: 'Synchronised scrolling',
  show: 'Show',
  matches: 'Matches',
  matchList: 'List of matches',
  matchPosition: 'Match position',
  progress: 'Progress',
  notes: 'Notes',
  note: 'Note',
  notesPanel: 'Notes',
  paneName: {
    left: 'Left article',
    right: 'Right article',
    third: 'Third article',
    fourth: 'Fourth article',
  },
  chooserName: {
    left: 'Article on the left',
    right: 'Article on the right',
    third: 'Article in the third column',
    fourth: 'Article in the fourth column',
  },
  /** What an article is compared with. */
  partnerName: (side: ColumnName, columns: number) =>
    columns === 2 ? 'the other' : side === 'left' ? 'the right article' : 'the left article',
  columnName: { left: 'Left', right: 'Right', third: 'Third', fourth: 'Fourth' },
  inColumn: {
    right: 'On the right',
    third: 'In the third column',
    fourth: 'In the fourth column',
  },
  columnMark: { left: 'L', right: 'R', third: '3', fourth: '4' },
  openBeside: 'Open another article beside',
  closeColumn: { third: 'Close the third column', fourth: 'Close the fourth column' },
  pin: 'Pin these two places together',
  pinHint:
    'Pin the two places at the middle of the articles together: from then on they scroll side by side',
  pinned: 'Pinned: these two places now scroll side by side.',
  unpinned: 'The pin is gone.',
  counterparts: 'Counterparts',
  noCounterpart: 'No counterpart here',
  releaseHint: 'Hold F2 to scroll one article alone.',
  noOtherArticle: 'All articles of this folder are open already.',
  noMoreColumns: 'Four articles are the most that stand side by side.',
  swap: 'Swap sides',
  changes: 'Changes',
  emptyFile: 'This file is empty.',
  openingArticles: 'Opening the articles…',
  noMatches: 'No matches',
  selectedWords: 'Selected words',
  showNote: 'Show the note',
  writeNote: 'Write a note',
  changedWords: 'Changed words',
  missingWords: 'Words missing here',
  missingNegation: 'Negation missing here',
  /** What stands on the side of a change that has no words. */
  nothing: 'nothing',
  undo: 'Undo',
  delete: 'Delete',
  edit: 'Edit',
  saved: 'Saved',
  saving: 'Saving…',
  notSaved: 'Not saved',
  wordsNow: 'Now:',
  showInFolder: 'Show in folder',
  goneFolder: {
    retry: 'Try again',
    locate: 'Find it elsewhere…',
    remove: 'Remove from the list',
  },
  dropHere: 'Drop the folder here to open it',
  welcome: {
    title: 'Two versions, side by side',
    body: 'Open a folder of articles to see what they share, what was changed and what is missing. Everything stays on this computer.',
    hint: 'or drop a folder onto this window. Variorum reads text, Markdown, web pages, Word documents, PDFs, EPUB, RTF, messages and JSON Lines.',
  },
  emptyNotes: {
    title: 'No notes yet',
    body: 'In Compare, select a passage and choose Add note.',
  },
  selectFirst: 'Select the words that the note is about, or choose a match, then add the note.',
  noArticle: 'No article in this folder could be read. The reasons stand in the library.',
  readIt: 'Read it',
  oneArticle: 'There is only one article in this folder. Add another to compare it with.',
  notInFolder: 'These words are no longer in the folder. The note keeps them.',
  nothingShared: 'No sentence of one stands in the other.',
} as const;
