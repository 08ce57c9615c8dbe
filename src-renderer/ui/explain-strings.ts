// What the interface says of one match: where it stands, how sure it is, who else has it.
import {
  isMoved,
  type Change,
  type FineChange,
  type LeftOut,
  type Match,
} from '../../src-main/model/alignment';
import type { FurnitureKind } from '../../src-main/model/segment';
import { shorten } from '../../src-main/model/shorten';
import { slice } from '../../src-main/model/span';
import { unseenText } from '../../src-main/model/unseen-change';
import type { BlockPlace } from '../compare/block-place';
import type { PutBack } from '../compare/left-out-lines';
import type { Showable } from '../compare/compare-state.svelte';
import {
  changeName,
  count,
  figure,
  kindName,
  text,
  type ColumnName,
  type PartnerName,
} from './strings';

export const showName: Readonly<Record<Showable, string>> = {
  identical: 'Identical',
  edited: 'Edited',
  quotation: 'Quotation',
  moved: 'Moved',
  figures: 'Changed figures',
  related: 'Related',
};

export const explainText = {
  explanation: 'Explanation',
  rule: 'Rule',
  score: 'Score',
  moved: 'Moved',
  changed: 'Changed',
  became: 'became',
  /** Before what kind of a change it is, where it is read out. */
  next: ', ',
  repeated: 'Repeated',
  shared: 'Shared',
  setPhrases: 'Set phrases',
  back: 'Back to where you were',
  showMatch: 'Show the match',
  firstAgain: 'Back to the first match',
  lastAgain: 'Back to the last match',
  notCompared: 'Known once the whole folder has been compared.',
  noOther: 'No other article of the folder has it.',
  allOpen: 'The other articles that have it are open already.',
  elsewhere: 'Elsewhere',
  nextOther: 'F9 opens the next article with this sentence, Shift+F9 the previous one',
  chooseFirst: 'Choose a match first, then step through the articles that have it.',
  caption: 'Caption',
  fine: 'Marks',
} as const;

/** What a difference beside the words is called. */
export const fineName: Readonly<Record<FineChange['type'], string>> = {
  case: 'capital letter',
  punctuation: 'punctuation',
};

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function inWords(n: number): string {
  return WORDS[n] ?? figure(n);
}

/** `paragraph 5`, `title` */
export function placeText({ role, number }: BlockPlace): string {
  return role === 'paragraph' ? `paragraph ${figure(number)}` : role;
}

/**
 * `left, paragraph 5, edited, two figures differ`
 * @param column the partner's, where it must be told: `left, paragraph 5, with the third article, edited`
 */
export function announcement(
  match: Match,
  place: BlockPlace | null,
  column: PartnerName | null = null,
): string {
  const figures = match.changes.filter(({ type }) => type === 'figure').length;
  const opposites = match.changes.filter(({ type }) => type === 'negation').length;
  const others = match.changes.length - figures - opposites;
  return [
    'left',
    place && placeText(place),
    column && `with the ${text.paneName[column].toLowerCase()}`,
    kindName[match.kind].toLowerCase(),
    isMoved(match) && 'moved',
    figures > 0 && `${inWords(figures)} ${figures === 1 ? 'figure differs' : 'figures differ'}`,
    opposites > 0 &&
      `${inWords(opposites)} ${opposites === 1 ? 'negation differs' : 'negations differ'}`,
    others > 0 &&
      `${inWords(others)}${figures + opposites > 0 ? ' other' : ''} ${others === 1 ? 'change' : 'changes'}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** `7 identical, 3 edited hidden`; '' where nothing is hidden. */
export function hiddenText(hidden: readonly (readonly [Showable, number])[]): string {
  const parts = hidden.map(([what, n]) => `${figure(n)} ${showName[what].toLowerCase()}`);
  return parts.length === 0 ? '' : `${parts.join(', ')} hidden`;
}

/** In brackets, so that the words around it do not run into it where they are read out. */
export function aside(words: string): string {
  return `(${words})`;
}

/** `Missing here: “not”`; with more columns than two, also in which of them it stands. */
export function lackText(
  lacks: readonly { readonly words: string; readonly side: ColumnName }[],
  columns: number,
): string {
  const told = lacks.map(({ words, side }) => {
    const quoted = `“${words.replaceAll(/\s+/g, ' ')}”`;
    return columns === 2 ? quoted : `${quoted} in the ${text.paneName[side].toLowerCase()}`;
  });
  return `Missing here: ${told.join(', ')}`;
}

const FURNITURE: Readonly<Record<FurnitureKind, string>> = {
  navigation: 'a link or label of the page',
  player: 'words of a video or audio player',
  comments: 'words of the comment form',
  links: 'a link to other articles',
  sharing: 'a button to share the page',
  subscription: 'a call to subscribe',
  advertisement: 'words about an advertisement',
  legal: 'a legal notice',
  credit: 'it says who worked on the article',
  byline: 'it says who wrote the article',
  date: 'it says when the article was published',
  caption: 'it says what a picture shows',
  repeated: 'it repeats the headline',
};

export const lineText = {
  leftOut: 'Left out',
  isBack: 'Put back',
  putBack: 'Put back',
  here: 'Put back here',
  everywhere: 'Put back everywhere',
  leaveOut: 'Leave out again',
  hereHint: 'Compare this line in the open articles',
  everywhereHint: 'Compare this line in all articles of the folder that have it',
  leaveOutHint: 'Let this line count for no match',
} as const;

/** Characters of a line that name what is done with it. */
const MOST_LINE_LETTERS = 60;

/** `Leave out again: “Editing by Ann Lee”` */
export function leaveOutName(words: string): string {
  return `${lineText.leaveOut}: “${shorten(words.replaceAll(/\s+/g, ' '), MOST_LINE_LETTERS)}”`;
}

/** `Left out: this line stands in 12 articles of the folder`, `You put this line back` */
export function leftOutText(why: LeftOut | PutBack): string {
  const reason = leftOutReason(why);
  return why.reason === 'put-back' ? reason : `${lineText.leftOut}: ${reason}`;
}

/** `this line stands in 12 articles of the folder` */
export function leftOutReason(why: LeftOut | PutBack): string {
  if (why.reason === 'put-back')
    return why.scope === 'folder'
      ? 'You put this line back wherever it stands in the folder'
      : 'You put this line back';
  if (why.reason === 'line')
    return `this line stands in ${count(why.documents, 'article')} of the folder`;
  if (why.reason === 'form') return 'lines of this form stand in many articles of the folder';
  return FURNITURE[why.reason];
}

/** What the score says, from this score on; below the last one it says little. */
const SCORES: readonly (readonly [from: number, words: string])[] = [
  [1, 'Word for word the same'],
  [0.9, 'Nearly word for word the same'],
  [0.7, 'Most of the words are the same'],
  [0.5, 'More than half of the words are the same'],
];

/** What is nearly the same, where words are added or missing in it. */
const ALL_IN_BOTH = 'All words of one stand in the other';

/** `0.94 · Nearly word for word the same, seen from the shorter of the two` */
export function scoreText(match: Match): string {
  // What is nearly the same never has all of it.
  const figures = match.score >= 1 ? '1' : Math.min(0.99, match.score).toFixed(2);
  return `${figures} · ${scoreWords(match)}`;
}

function scoreWords({ score, rule, kind, changes }: Match): string {
  const found = SCORES.find(([from]) => score >= from)?.[1] ?? 'Less than half is the same';
  const words = score >= 1 && changes.length > 0 ? ALL_IN_BOTH : found;
  if (words === ALL_IN_BOTH) return words;
  const isPart = kind === 'quotation' || rule.longerWords > rule.shorterWords;
  return `${words}${isPart ? ', seen from the shorter of the two' : ''}`;
}

/**
 * What kind of a change it is: `figure`; of words that look the same what differs in them,
 * `one look-alike letter: Cyrillic о for Latin o`.
 */
export function changeText({ a, b, type }: Change, left: string, right: string): string {
  const unseen = unseenText(slice(left, a), slice(right, b));
  if (unseen === '') return changeName[type];
  return type === 'words' ? unseen : `${changeName[type]}, ${unseen}`;
}

/** What a changed figure counts: `people`, or `people, then civilians`; '' where nothing tells it. */
export function countedText({ counts }: Change, left: string, right: string): string {
  if (!counts) return '';
  const [before, after] = [slice(left, counts.a), slice(right, counts.b)];
  return before === after ? before : `${before}, then ${after}`;
}

/** `Also in 3 others` */
export function alsoText(others: number): string {
  return others === 1 ? 'Also in 1 other' : `Also in ${figure(others)} others`;
}

/** `and perhaps in 12 more articles, which were not looked at` */
export function moreText(more: number): string {
  return `and perhaps in ${count(more, 'more article')}, not looked at`;
}

/** `and 4 more` */
export function furtherText(further: number): string {
  return `and ${figure(further)} more`;
}

/** `Article 2 of 4: Syria: US suspends talks` */
export function otherCue(at: number, of: number, title: string): string {
  return `Article ${figure(at + 1)} of ${figure(of)}: ${title}`;
}

/** `On the right it stands further down, past 2 other matches`, of a match with that column */
export function movedText({ movedBy }: Match, side: PartnerName): string {
  if (movedBy === 0) return 'It stands in another order here than there.';
  const way = movedBy > 0 ? 'further down' : 'further up';
  return `${text.inColumn[side]} it stands ${way}, past ${count(Math.abs(movedBy), 'other match', 'other matches')}.`;
}

/** `It stands 2 times in the left article.`; '' where it stands once there and in the other column. */
export function repeatedText(left: number, other: number, side: PartnerName): string {
  const places = (
    [
      ['left', left],
      [side, other],
    ] as const
  ).flatMap(([column, times]) =>
    times > 1 ? `${figure(times)} times in the ${text.paneName[column].toLowerCase()}` : [],
  );
  return places.length === 0 ? '' : `It stands ${places.join(' and ')}.`;
}
