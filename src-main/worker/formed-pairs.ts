// What becomes of the alignments of some pairs in a row: lines of text, rows of the pair table, or nothing.
import { passes } from '../export/match-filter';
import { matchLines } from '../export/match-lines';
import { summarisePair, type Alignment, type PairSummary } from '../model/alignment';
import type { PreparedDocument } from '../analysis/prepare';
import type { AlignedPart, AlignForm } from './stages';

/** Takes each alignment as it is made: of most nothing is kept, which spares the memory that is short-lived. */
export class FormedPairs {
  readonly #form: AlignForm;
  readonly #files: readonly string[];
  readonly #counts = { identical: 0, edited: 0, quotation: 0, related: 0 };
  readonly #summaries: PairSummary[] = [];
  readonly #alignments: Alignment[] = [];
  #lines = '';
  #pairsWithMatches = 0;
  #complete = true;

  /** @param files by document */
  constructor(form: AlignForm, files: readonly string[]) {
    this.#form = form;
    this.#files = files;
  }

  /** Documents `a` and `b`, which are `one` and `other`. */
  add(
    a: number,
    one: PreparedDocument,
    b: number,
    other: PreparedDocument,
    alignment: Alignment,
  ): void {
    const form = this.#form;
    this.#complete &&= alignment.complete;
    if (form === 'alignments') {
      this.#alignments.push(alignment);
      return;
    }
    if (form === 'summaries') {
      this.#summaries.push(summarisePair(alignment));
      return;
    }
    const matches = alignment.matches.filter((match) => passes(form.lines, match));
    for (const { kind } of matches) this.#counts[kind] += 1;
    if (matches.length === 0) return;
    this.#pairsWithMatches += 1;
    this.#lines += matchLines(
      { document: { file: this.#files[a] ?? '' }, text: one.text },
      { document: { file: this.#files[b] ?? '' }, text: other.text },
      { ...alignment, matches },
    );
  }

  finish(): Omit<AlignedPart, 'from' | 'to'> {
    const isLined = typeof this.#form === 'object';
    return {
      lines: isLined ? new TextEncoder().encode(this.#lines) : null,
      counts: this.#counts,
      pairsWithMatches: this.#pairsWithMatches,
      complete: this.#complete,
      summaries: this.#summaries,
      alignments: this.#alignments,
    };
  }
}
