// The comparison that is open: which match of its columns is chosen, and stepping from one to the next.
import { tick } from 'svelte';
import { isCounted, type Change, type Match } from '../../src-main/model/alignment';
import type { DocumentId } from '../../src-main/model/document';
import { overlaps, type Span } from '../../src-main/model/span';
import type { ColumnPassage } from '../ui/compare-strings';
import { explainText } from '../ui/explain-strings';
import { CounterpartCue } from './counterpart-cue.svelte';
import { spanIn } from './match-sides';
import { OpenColumns } from './open-columns.svelte';
import { litBy, stopOf } from './same-sentence';
import { SHOWABLE, type Showable } from './partner-state.svelte';
import type { PartnerSide, Side } from './sides';

export { SHOWABLE, type Showable };
export type { Side } from './sides';

/** The element that explains the chosen match. */
export const EXPLANATION_ID = 'explanation';

/** One word change, for stepping from change to change. */
export interface ChangeStop {
  readonly match: Match;
  readonly change: Change;
}

export interface Selection {
  readonly side: Side;
  readonly span: Span;
}

const NONE: ReadonlySet<number> = new Set();

export class CompareState extends OpenColumns {
  chosenId = $state<string | null>(null);
  /** Of the chosen match, from 0: the match itself is another object once the folder was compared. */
  #chosenPart = $state<number | null>(null);
  selection = $state.raw<Selection | null>(null);
  listShown = $state(false);
  /** Said once beside the position: that the walk began anew, or which article came next. */
  said = $state('');

  /** The matches that are stepped through: those that are counted as copied. */
  readonly stops: readonly Match[] = $derived(this.inBase.filter(({ kind }) => isCounted(kind)));
  readonly changes: readonly ChangeStop[] = $derived(
    this.visible
      .filter(({ kind }) => isCounted(kind))
      .flatMap((match) => match.changes.map((change) => ({ match, change }))),
  );
  readonly chosen: Match | null = $derived(
    this.visible.find(({ id }) => id === this.chosenId) ?? null,
  );
  readonly chosenChange: Change | null = $derived(
    (this.#chosenPart === null ? null : this.chosen?.changes[this.#chosenPart]) ?? null,
  );
  /** The match that each column has with the chosen sentence. */
  readonly lit: ReadonlyMap<PartnerSide, Match> = $derived(
    this.chosen ? this.#litBy(this.chosen) : new Map(),
  );
  /** What is switched off, and how many the comparison has of it. */
  readonly hidden: readonly (readonly [Showable, number])[] = $derived(
    SHOWABLE.filter((what) => !this.shown[what])
      .map((what) => [what, this.countOf(what)] as const)
      .filter(([, count]) => count > 0),
  );
  /** With each column that shares one; none while something is switched off that may be a part of it. */
  readonly longestPassages: readonly ColumnPassage[] = $derived(
    this.hidden.some(([what]) => what !== 'related' && what !== 'figures')
      ? []
      : this.beside.flatMap(({ side, alignment }) =>
          alignment?.longestPassage ? [{ side, passage: alignment.longestPassage }] : [],
        ),
  );
  /** From 0 among the changes; -1 when none is chosen, or its kind is hidden. */
  readonly changeAt: number = $derived(
    this.changes.findIndex(({ change }) => change === this.chosenChange),
  );
  /** From 0 among the stops; -1 when no counted match is chosen. */
  readonly chosenAt: number = $derived(this.chosen ? stopOf(this.chosen, this.stops) : -1);

  readonly counterparts = new CounterpartCue(this);

  readonly #litSegments: Readonly<Partial<Record<Side, ReadonlySet<number>>>> = $derived({
    left: new Set(this.chosen?.segmentsA),
    ...Object.fromEntries([...this.lit].map(([side, one]) => [side, new Set(one.segmentsB)])),
  });

  /** Ordinals of the segments of a column that have the chosen sentence. */
  chosenIn(side: Side): ReadonlySet<number> {
    return this.#litSegments[side] ?? NONE;
  }

  /** @param isFurther where the walk goes on from what was chosen before, in another article */
  choose(match: Match, isFurther = false): void {
    const isFirst = this.chosenId === null && !isFurther;
    if (isFirst || !this.scrolling.remembers) this.scrolling.remember();
    this.chosenId = match.id;
    this.#chosenPart = null;
    this.said = '';
    this.#deselectBeside(match);
    this.scrolling.centre(match, this.#litBy(match));
  }

  /** Chooses the first match of what is selected in a column; false where there is none. */
  chooseSelected(side: Side): boolean {
    if (this.selection?.side !== side) return false;
    const [match] = this.orderIn(side).in(this.selection.span);
    if (match) this.choose(match);
    return match !== undefined;
  }

  /** @param step 1 for the next match, -1 for the previous one; at the ends it goes round */
  stepMatch(step: 1 | -1): void {
    const { at, isRound } = this.#step(this.chosenAt, step, this.stops);
    const match = this.stops[at];
    if (!match) return;
    this.choose(match);
    if (isRound) this.said = step === 1 ? explainText.firstAgain : explainText.lastAgain;
  }

  stepChange(step: 1 | -1): void {
    const matches = this.changes.map(({ match }) => match);
    const stop = this.changes[this.#step(this.changeAt, step, matches).at];
    if (!stop) return;
    const { match, change } = stop;
    this.choose(match);
    this.#chosenPart = match.changes.indexOf(change);
    // Once it is drawn: its sentence may be taller than the pane.
    requestAnimationFrame(() => {
      if (this.chosenChange !== change) return;
      const side = this.partnerOf(match);
      const base = this.panes.left.boxOf(change.a);
      const own = this.panes[side].boxOf(change.b);
      this.scrolling.centre(match, this.#litBy(match), {
        ...(base && { left: base }),
        ...(own && { [side]: own }),
      });
    });
  }

  /** Back to where the reader was before choosing a match. */
  leave(): boolean {
    if (this.chosenId === null) return false;
    this.unchoose();
    this.scrolling.goBack();
    return true;
  }

  /** Shows a stretch of an article that is open, once the page has been drawn. */
  reveal(id: DocumentId, span: Span): void {
    requestAnimationFrame(() => {
      const side = this.sideShowing(id);
      const box = side && this.panes[side].boxOf(span);
      if (box) this.scrolling.goTo(side, (box.top + box.bottom) / 2);
    });
  }

  /** Gives a column the focus, with a stretch of its text selected. */
  async selectAgain({ side, span }: Selection): Promise<void> {
    const pane = this.panes[side];
    pane.takeKeys(span.start);
    // The marks of what was just written are drawn first: a selection does not outlive them.
    await tick();
    pane.select(span);
  }

  /** What is chosen or selected in columns that show something else now is gone. */
  protected override leaving(sides: readonly Side[]): void {
    const { selection, chosenId } = this;
    const isOpen = (side: Side): boolean => !sides.includes(side);
    if (selection && !isOpen(selection.side)) this.selection = null;
    const staying = this.beside.filter(({ side }) => isOpen(side));
    if (chosenId !== null && !staying.some(({ ids }) => ids.has(chosenId))) this.unchoose();
  }

  unchoose(): void {
    this.said = '';
    this.chosenId = null;
    this.#chosenPart = null;
  }

  /** What is selected elsewhere, and soon out of view, would take the note that is meant for the match. */
  #deselectBeside(match: Match): void {
    const { selection } = this;
    if (!selection) return;
    const { side, span } = selection;
    const own = side === 'left' ? match.a : side === this.partnerOf(match) ? match.b : null;
    if (own && overlaps(own, span)) return;
    this.selection = null;
    this.panes[side].deselect();
  }

  #litBy(match: Match): ReadonlyMap<PartnerSide, Match> {
    return litBy(match, this.partnerOf(match), this.beside);
  }

  /**
   * The stop after or before the one at `from`. Where none is chosen, the one next to the chosen match;
   * with nothing chosen, the first one at or after what the reader sees.
   */
  #step(
    from: number,
    step: 1 | -1,
    stops: readonly Match[],
  ): { readonly at: number; readonly isRound: boolean } {
    const { length } = stops;
    const isRound = from >= 0 || this.chosen !== null;
    const next = from >= 0 ? from + (step === 1 ? 1 : 0) : this.#firstFrom(this.#place(), stops);
    const at = step === 1 ? next : next - 1;
    const isInside = at >= 0 && at < length;
    return { at: length === 0 ? -1 : (at + length) % length, isRound: isRound && !isInside };
  }

  /** An offset into the base: of the chosen match, else of what is seen first. */
  #place(): number {
    if (this.chosen) return spanIn(this.chosen, 'left').start;
    const { geometry, scrollTop } = this.panes.left;
    return scrollTop > 0 ? (geometry?.offsetAt(scrollTop) ?? 0) : 0;
  }

  #firstFrom(place: number, stops: readonly Match[]): number {
    const first = stops.findIndex((match) => spanIn(match, 'left').start >= place);
    return first < 0 ? stops.length : first;
  }
}
