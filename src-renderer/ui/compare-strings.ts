// What Compare says of its articles as wholes, and of stretches that stand in one of them only.
import type { Coverage, Limit, Passage } from '../../src-main/model/alignment';
import { sentencesText } from './overview-strings';
import { count, passageText, percent, text, type ColumnName, type PartnerName } from './strings';

const LIST = new Intl.ListFormat('en');

/** What screen readers say around the marks, which not all of them tell; no dash, which some read out. */
export const spokenText = {
  moved: ', moved: ',
  matchEnd: ' (end of match) ',
  change: ' changed: ',
  figure: ' changed figure: ',
  changeEnd: ' (end of change) ',
} as const;

/** What a column has in common with the base. */
export interface Shared {
  readonly side: PartnerName;
  /** Words of its article. */
  readonly words: number;
  readonly counted: number;
  readonly related: number;
}

/** The limits that were met where a column was compared with the base. */
export interface ColumnLimits {
  readonly side: PartnerName;
  readonly limits: readonly Limit[];
}

/** The longest passage that a column shares with the base. */
export interface ColumnPassage {
  readonly side: PartnerName;
  readonly passage: Passage;
}

/**
 * `No sentence of one stands in the other.`; '' where each column shares something with the base.
 * @param baseWords of the base's article
 */
export function nothingText(baseWords: number, beside: readonly Shared[]): string {
  if (baseWords === 0) return `The ${text.paneName.left.toLowerCase()} is empty.`;
  const lacking = beside.filter(({ counted }) => counted === 0);
  const empty = lacking.filter(({ words }) => words === 0);
  const alien = lacking.filter(({ words }) => words > 0);
  return [
    empty.length > 0 && `${subjectText(empty)} ${empty.length === 1 ? 'is' : 'are'} empty.`,
    alien.length > 0 && nothingIn(alien, beside.length),
    ...alien.filter(({ related }) => related > 0).map((one) => relatedIn(one, beside.length)),
  ]
    .filter(Boolean)
    .join(' ');
}

function nothingIn(alien: readonly Shared[], partners: number): string {
  if (partners === 1) return text.nothingShared;
  const verb = alien.length === 1 ? 'shares' : 'share';
  return `${subjectText(alien)} ${verb} no sentence with the left article.`;
}

function relatedIn({ side, related }: Shared, partners: number): string {
  const where = partners === 1 ? '' : ` of the ${text.paneName[side].toLowerCase()}`;
  const verb = related === 1 ? 'is' : 'are';
  return `${count(related, 'related sentence')}${where} ${verb} marked, but not counted as copied.`;
}

/** `The right article`, `The right and third articles` */
function subjectText(columns: readonly Shared[]): string {
  const names = columns.map(({ side }) => text.columnName[side].toLowerCase());
  return `The ${LIST.format(names)} ${columns.length === 1 ? 'article' : 'articles'}`;
}

/** `65% of it is in the other · 24 of 35 sentences` */
export function factsText(
  coverage: Coverage,
  of: number,
  side: ColumnName,
  columns: number,
): string {
  if (coverage.words === 0) return 'An empty article';
  const facts = `${percent(of)} of it is in ${text.partnerName(side, columns)}`;
  // A title alone has words, but no sentence of the running text.
  if (coverage.sentences === 0) return `${facts} · no running text`;
  return `${facts} · ${sentencesText(coverage.sharedSentences, coverage.sentences)}`;
}

/** `No counterpart here`; with more columns than two, in which of them. */
export function lackingText(lacking: readonly ColumnName[], columns: number): string {
  if (lacking.length === 0) return '';
  if (columns === 2) return text.noCounterpart;
  const names = lacking.map((side) => text.columnName[side].toLowerCase());
  return `${text.noCounterpart} in the ${LIST.format(names)} article`;
}

const LIMITS: Readonly<Record<Limit, string>> = {
  candidates:
    'Some sentences are like so many others that they were not compared with all of them: what is marked holds, but further matches may be missing.',
  changes:
    'Some sentences are so long that what differs in them is told as one change: no match is missing.',
};

/**
 * Which limits were met, and what that means for the reader; with more columns than two, in which of
 * them. '' where none was.
 */
export function limitsText(met: readonly ColumnLimits[], columns: number): string {
  return (Object.keys(LIMITS) as Limit[])
    .flatMap((limit) => {
      const sides = met.filter(({ limits }) => limits.includes(limit)).map(({ side }) => side);
      if (sides.length === 0) return [];
      return columns === 2 ? LIMITS[limit] : `${articlesText(sides)}: ${LIMITS[limit]}`;
    })
    .join(' ');
}

/** `Right and third article` */
function articlesText(sides: readonly ColumnName[]): string {
  const [first = '', ...others] = sides.map((side) => text.columnName[side]);
  return `${LIST.format([first, ...others.map((name) => name.toLowerCase())])} article`;
}

/** `Longest passage: 120 words in 4 matches.`; with more columns than two, with which of them. */
export function longestText(longest: readonly ColumnPassage[], columns: number): string {
  return longest
    .map(({ side, passage }) => {
      const told = passageText(passage);
      return columns === 2 ? `${told}.` : `${told} with the ${text.paneName[side].toLowerCase()}.`;
    })
    .join(' ');
}
