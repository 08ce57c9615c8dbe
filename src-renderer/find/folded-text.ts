// A text as it is searched: letters composed and, where asked, without accents; with the way back.
import { ACCENTS, plainLettersOfAnyCase } from '../../src-main/model/plain-letters';
import type { Span } from '../../src-main/model/span';

/** What is levelled; composed and decomposed letters always are. */
export interface Folding {
  readonly accents: boolean;
  readonly case: boolean;
}

/** The points of Hebrew and of Arabic, which are seldom written and never typed. */
const POINTS =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;
const SHARP_S = /[ßẞ]/g;
/** What may have to be folded: with the letter before it, which a mark may belong to. */
const RUN = /[\0-\x7f]?[^\0-\x7f]+/g;
/** What is folded as one: a syllable of Korean letters, a letter with its marks, any other character. */
const UNIT = /[\u1100-\u115f\uac00-\ud7a3][\u1160-\u11ff]+|\P{M}\p{M}+|[\s\S]/gu;

/** A stretch that is another in the folded text. */
interface Piece {
  readonly raw: Span;
  readonly folded: Span;
}

/** "Muñoz" is "Munoz" without accents. In any case, "ß" is "ss", as Unicode folds it. */
export function fold(text: string, folding: Folding): string {
  let folded = text.normalize('NFD');
  if (folding.accents) {
    folded = plainLettersOfAnyCase(folded.replace(ACCENTS, '').replace(POINTS, ''));
  }
  if (folding.case) folded = folded.replace(SHARP_S, (s) => (s === 'ß' ? 'ss' : 'SS'));
  return folded.normalize('NFC');
}

/** Whether someone who types this tells letters with accents from those without. */
export function hasAccents(typed: string): boolean {
  const exact = { accents: false, case: false };
  return fold(typed, exact) !== fold(typed, { ...exact, accents: true });
}

export class FoldedText {
  readonly text: string;
  readonly #raw: string;
  /** In order. */
  readonly #pieces: readonly Piece[];

  constructor(raw: string, folding: Folding) {
    this.#raw = raw;
    const pieces: Piece[] = [];
    // Words come again and again, and letters still more.
    const known = new Map<string, string>();
    const foldOnce = (part: string): string => {
      const folded = known.get(part) ?? fold(part, folding);
      known.set(part, folded);
      return folded;
    };
    let text = '';
    let done = 0;
    for (const { 0: run, index } of raw.matchAll(RUN)) {
      if (foldOnce(run) === run) continue;
      for (const unit of run.matchAll(UNIT)) {
        const folded = foldOnce(unit[0]);
        if (folded === unit[0]) continue;
        const start = index + unit.index;
        text += raw.slice(done, start);
        done = start + unit[0].length;
        const span = { start: text.length, end: text.length + folded.length };
        pieces.push({ raw: { start, end: done }, folded: span });
        text += folded;
      }
    }
    this.text = text + raw.slice(done);
    this.#pieces = pieces;
  }

  /** The stretch of the text itself; null for one that begins or ends within a character. */
  spanOf({ start, end }: Span): Span | null {
    const from = this.#place(start, 'end');
    const to = this.#place(end, 'start');
    if (from === null || to === null || to <= from) return null;
    return isEdge(this.#raw, from) && isEdge(this.#raw, to) ? { start: from, end: to } : null;
  }

  /** @param side of a stretch that is nothing in the folded text */
  #place(at: number, side: keyof Span): number | null {
    const pieces = this.#pieces;
    let [low, high] = [0, pieces.length];
    // The first piece that ends behind the place; where nothing is taken in, that ends there.
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = pieces[middle]?.folded.end ?? 0;
      if (end > at || (side === 'start' && end === at)) high = middle;
      else low = middle + 1;
    }
    const next = pieces[low];
    if (side === 'start' && next && next.folded.end === at) {
      return next.folded.start === at ? next.raw.start : next.raw.end;
    }
    if (next && next.folded.start < at) return null;
    const before = pieces[low - 1];
    return before ? before.raw.end + at - before.folded.end : at;
  }
}

/** Characters that stand for themselves, whatever is beside them; Korean letters join. */
const ALONE = /^(?![\u1100-\u11ff\uac00-\ud7ff])[\p{L}\p{N}\p{P}\p{Zs}]$/u;
/** No character that is made of several is longer, in code units. */
const LONGEST_CHARACTER = 40;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Whether a character, as readers see them, ends at a place. */
function isEdge(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const [before = '', after = ''] = [text[at - 1], text[at]];
  if (after < '\x80') return !(before === '\r' && after === '\n');
  if (ALONE.test(before) && ALONE.test(after)) return true;
  let from = at - 1;
  while (from > 0 && at - from < LONGEST_CHARACTER && (text[from - 1] ?? '') >= '\x80') from -= 1;
  const near = text.slice(from, at + LONGEST_CHARACTER);
  return graphemes.segment(near).containing(at - from)?.index === at - from;
}

/** A text that is searched again and again: folded once in each way. */
export class SearchText {
  readonly raw: string;
  readonly #folded = new Map<string, FoldedText>();

  constructor(raw: string) {
    this.raw = raw;
  }

  folded(folding: Folding): FoldedText {
    const key = `${folding.accents} ${folding.case}`;
    const known = this.#folded.get(key) ?? new FoldedText(this.raw, folding);
    this.#folded.set(key, known);
    return known;
  }
}
