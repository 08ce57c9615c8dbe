// What becomes of the alignments of some pairs in a row: lines of text, rows of the pair table, or nothing.
import { alignPair, tellPair } from '../analysis/align';
import type { Corpus } from '../analysis/corpus';
import type { PreparedDocument } from '../analysis/prepare';
import { passes, type MatchFilter } from '../export/match-filter';
import { matchLines } from '../export/match-lines';
import { summarisePair, type Alignment, type PairSummary } from '../model/alignment';
import { LineBytes } from './line-bytes';
import type { AlignedPart, AlignForm } from './stages';

/** Aligns pair after pair: of most nothing is kept, which spares the memory that is short-lived. */
export class FormedPairs {
  readonly #form: AlignForm;
  readonly #corpus: Corpus;
  readonly #files: readonly string[];
  readonly #counts = { identical: 0, edited: 0, quotation: 0, related: 0 };
  readonly #summaries: PairSummary[] = [];
  readonly #alignments: Alignment[] = [];
  readonly #lines = new LineBytes();
  #pairsWithMatches = 0;
  #complete = true;

  /** @param files by document */
  constructor(form: AlignForm, corpus: Corpus, files: readonly string[]) {
    this.#form = form;
    this.#corpus = corpus;
    this.#files = files;
  }

  /** Pair `pair` of the corpus, whose documents are `one` and `other`. */
  add(pair: number, one: PreparedDocument, other: PreparedDocument): void {
    const form = this.#form;
    if (typeof form === 'object') {
      this.#addLines(form.lines, pair, one, other);
      return;
    }
    const alignment = alignPair(this.#corpus, pair, one, other);
    this.#complete &&= alignment.complete;
    if (form === 'alignments') this.#alignments.push(alignment);
    else this.#summaries.push(summarisePair(alignment));
  }

  #addLines(
    filter: MatchFilter,
    pair: number,
    one: PreparedDocument,
    other: PreparedDocument,
  ): void {
    const { matches: all, complete } = tellPair(this.#corpus, pair, one, other);
    this.#complete &&= complete;
    const matches = all.filter((match) => passes(filter, match));
    for (const { kind } of matches) this.#counts[kind] += 1;
    if (matches.length === 0) return;
    this.#pairsWithMatches += 1;
    const { a, b } = this.#corpus.pairs;
    const lines = matchLines(
      { document: { file: this.#files[a[pair] ?? 0] ?? '' }, text: one.text },
      { document: { file: this.#files[b[pair] ?? 0] ?? '' }, text: other.text },
      { matches, complete },
    );
    this.#lines.add(lines);
  }

  finish(): Omit<AlignedPart, 'from' | 'to'> {
    const isLined = typeof this.#form === 'object';
    return {
      lines: isLined ? this.#lines.finish() : null,
      counts: this.#counts,
      pairsWithMatches: this.#pairsWithMatches,
      complete: this.#complete,
      summaries: this.#summaries,
      alignments: this.#alignments,
    };
  }
}
