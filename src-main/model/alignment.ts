// What two articles share: matches, the changes inside them, and the sums over a pair.
import type { DocumentId } from './document';
import type { FurnitureKind } from './segment';
import { compareSpans, mirrorPair, type Span, type SpanPair } from './span';

/** `related` is offered to the reader but never counted as copied. */
export type MatchKind = 'identical' | 'edited' | 'quotation' | 'related';

export type ChangeType = 'figure' | 'name' | 'quotation-mark' | 'negation' | 'words';

/** Words of A that stand as other words in B. One side is empty for an insertion or a deletion. */
export interface Change extends SpanPair {
  readonly type: ChangeType;
  /** Of a figure, what it counts, where a noun follows on both sides: "600 [people]". */
  readonly counts?: SpanPair;
}

/** A difference that changes no word: one side is empty where a mark comes or goes. */
export interface FineChange extends SpanPair {
  readonly type: 'case' | 'punctuation';
}

/** One sentence against several neighbours, in order. */
export interface MatchForm {
  /** Seen from A. */
  readonly name: 'split' | 'merged';
  /** How many sentences stand against the one: two or more. */
  readonly parts: number;
}

/** Why a match was made, in terms that the reader can check. */
export interface MatchRule {
  readonly name: 'same-words' | 'common-runs' | 'words-in-order' | 'shared-part';
  /** Words that the two have in common, by the rule. */
  readonly sharedWords: number;
  /** Words of the shorter and of the longer of the two sides. */
  readonly shorterWords: number;
  readonly longerWords: number;
  /** Where one sentence of A is several of B, or several of A are one of B. */
  readonly form?: MatchForm;
}

/** A span in A with a span in B, its kind, and what differs: as much as a line tells of a match. */
export interface ToldMatch {
  readonly a: Span;
  readonly b: Span;
  readonly kind: MatchKind;
  /** True where it stands outside the heaviest increasing chain: it is no anchor for scrolling. */
  readonly moved: boolean;
  /**
   * How many of the matches that kept their order it has passed, seen from A: above 0 where it
   * stands further down in B, below 0 where further up, 0 where it kept its place.
   */
  readonly movedBy: number;
  /** From 0 to 1. */
  readonly score: number;
  readonly rule: MatchRule;
  /** What differs, in order of A, by whole tokens. */
  readonly changes: readonly Change[];
}

/** A match with all that it rests on. */
export interface Match extends ToldMatch {
  /** Unique within its alignment, and the same in every run on the same texts. */
  readonly id: string;
  /** Ordinals of the segments that the spans cover, all that stand between the first and the last. */
  readonly segmentsA: readonly number[];
  readonly segmentsB: readonly number[];
  /** The runs of words that made the match, in order of A. */
  readonly shared: readonly SpanPair[];
}

/** How much of one article stands in the other, by counted matches. */
export interface Coverage {
  readonly words: number;
  readonly sharedWords: number;
  /** Of the running text: titles and headings are no sentences. */
  readonly sentences: number;
  readonly sharedSentences: number;
}

/** Counted matches that follow one another on both sides, with no other sentence between. */
export interface Passage extends SpanPair {
  /** Words that they have in common. */
  readonly words: number;
  readonly matches: number;
}

/** All matches of a pair, in order of A, then of B. */
export interface Alignment {
  readonly a: DocumentId;
  readonly b: DocumentId;
  readonly matches: readonly Match[];
  readonly coverageA: Coverage;
  readonly coverageB: Coverage;
  /** The one with most words in common, of equals the first; null where nothing counts. */
  readonly longestPassage: Passage | null;
  /** False when a limit cut the work short. */
  readonly complete: boolean;
  /** The limits that did. */
  readonly limits?: readonly Limit[];
}

/**
 * `candidates`: sentences that are like very many others were not compared with all of them;
 * `changes`: what differs inside a very long sentence is told as one change.
 */
export type Limit = 'candidates' | 'changes';

/** A sentence that stands more than once in one article. */
export interface Duplicate {
  readonly words: number;
  /** Ordinals of the segments, in order: two at least. */
  readonly segments: readonly number[];
  /** Of the segments, in the article's text. */
  readonly spans: readonly Span[];
}

/**
 * A line that counts for no match: it stands to the letter in so many articles of the folder, lines
 * of its form do, or its own words tell it.
 */
export type LeftOut =
  | { readonly segment: number; readonly reason: 'line'; readonly documents: number }
  | { readonly segment: number; readonly reason: 'form' }
  | { readonly segment: number; readonly reason: FurnitureKind };

/** Another article that has a sentence, and the match that shows it. */
export interface OtherMatch {
  readonly document: DocumentId;
  /** Its id in the alignment of the article that was asked about with this one, in this order. */
  readonly match: string;
  readonly kind: MatchKind;
}

export interface OtherMatches {
  /** In order of the folder. */
  readonly found: readonly OtherMatch[];
  /** Further articles that may have the sentence: a limit left them out. */
  readonly more: number;
}

/** A pair as it is read: its alignment, and what explains it. */
export interface PairReading {
  readonly alignment: Alignment;
  /** By match, words that both sides have and that prove nothing: set phrases of the folder. */
  readonly formulas: Readonly<Record<string, readonly SpanPair[]>>;
  /** By match, what differs in it beside its changes: capital letters and punctuation. */
  readonly fine: Readonly<Record<string, readonly FineChange[]>>;
  readonly duplicatesA: readonly Duplicate[];
  readonly duplicatesB: readonly Duplicate[];
  /** Known once the folder has been compared; in order of the text. */
  readonly leftOutA: readonly LeftOut[];
  readonly leftOutB: readonly LeftOut[];
}

/** A row of the pair table. */
export interface PairSummary {
  readonly a: DocumentId;
  readonly b: DocumentId;
  /** Matches by kind. */
  readonly identical: number;
  readonly edited: number;
  readonly quotation: number;
  readonly related: number;
  /** Figures that differ inside counted matches. */
  readonly figures: number;
  readonly moved: number;
  readonly coverageA: Coverage;
  readonly coverageB: Coverage;
  readonly longestPassage: Passage | null;
  readonly complete: boolean;
}

/** Only these kinds are ever reported as copied. */
export function isCounted(kind: MatchKind): boolean {
  return kind !== 'related';
}

/** What is only related has no order of its own to be told from. */
export function isMoved({ kind, moved }: Match): boolean {
  return moved && isCounted(kind);
}

export function countedMatches(pair: PairSummary): number {
  return pair.identical + pair.edited + pair.quotation;
}

/** The share of an article's words that stand in the other, from 0 to 1. */
export function share(coverage: Coverage): number {
  return coverage.words === 0 ? 0 : coverage.sharedWords / coverage.words;
}

/** What pairs are ranked by. */
export interface PairRank {
  /** The larger share of an article that stands in the other. */
  readonly strength: number;
  readonly matches: number;
  readonly related: number;
}

export function rankOf(pair: PairSummary): PairRank {
  return { strength: strength(pair), matches: countedMatches(pair), related: pair.related };
}

/** Best first: most of either article shared, then most matches, then by name of file as given. */
export function compareRanks(one: PairRank, other: PairRank): number {
  return (
    other.strength - one.strength || other.matches - one.matches || other.related - one.related
  );
}

export function comparePairs(one: PairSummary, other: PairSummary): number {
  return compareRanks(rankOf(one), rankOf(other));
}

function strength(pair: PairSummary): number {
  return Math.max(share(pair.coverageA), share(pair.coverageB));
}

export function summarisePair(alignment: Alignment): PairSummary {
  const counts = { identical: 0, edited: 0, quotation: 0, related: 0 };
  let figures = 0;
  let moved = 0;
  for (const match of alignment.matches) {
    counts[match.kind] += 1;
    if (!isCounted(match.kind)) continue;
    if (match.moved) moved += 1;
    for (const change of match.changes) if (change.type === 'figure') figures += 1;
  }
  const { a, b, coverageA, coverageB, longestPassage, complete } = alignment;
  return { a, b, ...counts, figures, moved, coverageA, coverageB, longestPassage, complete };
}

function mirrorChange({ a, b, type, counts }: Change): Change {
  return counts ? { a: b, b: a, type, counts: mirrorPair(counts) } : { a: b, b: a, type };
}

/** The same match seen from the other article; its place among the matches is the caller's to set. */
export function mirrorMatch(match: Match): Match {
  return {
    ...mirrorTold(match),
    id: match.id,
    segmentsA: match.segmentsB,
    segmentsB: match.segmentsA,
    shared: match.shared.map(mirrorPair).sort((p, q) => p.a.start - q.a.start),
  };
}

/** The same for what a line tells of a match. */
export function mirrorTold(match: ToldMatch): ToldMatch {
  const changes = match.changes.map(mirrorChange);
  if (changes.length > 1) {
    changes.sort((p, q) => compareSpans(p.a, q.a) || compareSpans(p.b, q.b));
  }
  return {
    a: match.b,
    b: match.a,
    kind: match.kind,
    moved: match.moved,
    movedBy: 0 - match.movedBy,
    score: match.score,
    rule: mirrorRule(match.rule),
    changes,
  };
}

function mirrorRule(rule: MatchRule): MatchRule {
  if (!rule.form) return rule;
  const name = rule.form.name === 'split' ? 'merged' : 'split';
  return { ...rule, form: { ...rule.form, name } };
}
