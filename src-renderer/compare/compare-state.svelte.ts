// The comparison that is open: two articles, their matches, which is chosen, what is shown.
import {
  isCounted,
  type Alignment,
  type Change,
  type Coverage,
  type LeftOut,
  type Match,
  type PairReading,
} from '../../src-main/model/alignment';
import type { Bridge } from '../../src-main/model/channels';
import type { DocumentId } from '../../src-main/model/document';
import { unpack } from '../../src-main/model/packed';
import type { AppError, Result } from '../../src-main/model/result';
import type { Article } from '../../src-main/model/segment';
import type { Span } from '../../src-main/model/span';
import { explainText } from '../ui/explain-strings';
import { MatchesInOrder, spanIn } from './match-sides';
import { PaneState } from './pane-state.svelte';
import { ScrollSync } from './scroll-sync.svelte';

export type Side = 'left' | 'right';

/** The element that explains the chosen match. */
export const EXPLANATION_ID = 'explanation';

export const SHOWABLE = [
  'identical',
  'edited',
  'quotation',
  'moved',
  'figures',
  'related',
] as const;
export type Showable = (typeof SHOWABLE)[number];

/** One word change, for stepping from change to change. */
export interface ChangeStop {
  readonly match: Match;
  readonly change: Change;
}

export interface Selection {
  readonly side: Side;
  readonly span: Span;
}

/** Two short articles are aligned sooner, and shown with their marks at once. */
const SHOWN_UNALIGNED_AFTER_MS = 60;

export class CompareState {
  readonly panes: Readonly<Record<Side, PaneState>> = {
    left: new PaneState(),
    right: new PaneState(),
  };
  readonly scrolling = new ScrollSync(this.panes);

  left = $state<DocumentId | null>(null);
  right = $state<DocumentId | null>(null);
  reading = $state.raw<PairReading | null>(null);
  readonly alignment: Alignment | null = $derived(this.reading?.alignment ?? null);
  error = $state.raw<AppError | null>(null);
  shown = $state<Record<Showable, boolean>>({
    identical: true,
    edited: true,
    quotation: true,
    moved: true,
    figures: true,
    related: true,
  });
  chosenId = $state<string | null>(null);
  chosenChange = $state.raw<Change | null>(null);
  selection = $state.raw<Selection | null>(null);
  listShown = $state(false);
  /** Said once beside the position: that the walk began anew, or which article came next. */
  cue = $state('');

  /** The matches that are drawn, in order of the left article. */
  readonly visible: readonly Match[] = $derived(
    (this.alignment?.matches ?? []).filter(
      (match) =>
        this.shown[match.kind] && (this.shown.moved || !match.moved || !isCounted(match.kind)),
    ),
  );
  readonly inOrder: Readonly<Record<Side, MatchesInOrder>> = $derived({
    left: new MatchesInOrder(this.visible, 'left'),
    right: new MatchesInOrder(this.visible, 'right'),
  });
  /** The matches that are stepped through: those that are counted as copied. */
  readonly stops: readonly Match[] = $derived(this.visible.filter(({ kind }) => isCounted(kind)));
  readonly changes: readonly ChangeStop[] = $derived(
    this.stops.flatMap((match) => match.changes.map((change) => ({ match, change }))),
  );
  readonly chosen: Match | null = $derived(
    this.visible.find(({ id }) => id === this.chosenId) ?? null,
  );
  /** What is switched off, and how many the comparison has of it. */
  readonly hidden: readonly (readonly [Showable, number])[] = $derived(
    SHOWABLE.filter((what) => !this.shown[what])
      .map((what) => [what, this.countOf(what)] as const)
      .filter(([, count]) => count > 0),
  );
  /** From 0 among the changes; -1 when none is chosen, or its kind is hidden. */
  readonly changeAt: number = $derived(
    this.changes.findIndex(({ change }) => change === this.chosenChange),
  );
  /** From 0 among the stops; -1 when no counted match is chosen. */
  readonly chosenAt: number = $derived(this.stops.findIndex(({ id }) => id === this.chosenId));

  readonly #bridge: Bridge;
  #opening = 0;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  article(side: Side): Article | null {
    return this.panes[side].article;
  }

  coverage(side: Side): Coverage | null {
    return (side === 'left' ? this.alignment?.coverageA : this.alignment?.coverageB) ?? null;
  }

  /** Lines of an article that count for no match, by segment. */
  leftOut(side: Side): ReadonlyMap<number, LeftOut> {
    const { reading } = this;
    const lines = (side === 'left' ? reading?.leftOutA : reading?.leftOutB) ?? [];
    return new Map(lines.map((line) => [line.segment, line]));
  }

  /** How often the sentences of a match stand in their article: 1 where only once. */
  timesIn(side: Side, match: Match): number {
    const { reading } = this;
    const duplicates = side === 'left' ? reading?.duplicatesA : reading?.duplicatesB;
    const own = side === 'left' ? match.segmentsA : match.segmentsB;
    const found = duplicates?.find(({ segments }) => own.some((one) => segments.includes(one)));
    return found?.segments.length ?? 1;
  }

  /** How many of each thing the comparison has, shown or not. */
  countOf(what: Showable): number {
    const matches = this.alignment?.matches ?? [];
    if (what === 'moved')
      return matches.filter(({ moved, kind }) => moved && isCounted(kind)).length;
    if (what !== 'figures') return matches.filter(({ kind }) => kind === what).length;
    return matches
      .filter(({ kind }) => isCounted(kind))
      .flatMap(({ changes }) => changes)
      .filter(({ type }) => type === 'figure').length;
  }

  /**
   * Loads the two articles and aligns them; a later call overtakes an earlier one. Articles whose
   * alignment takes long are shown before it is there.
   */
  async open(left: DocumentId, right: DocumentId, keepPlace = false): Promise<void> {
    const opening = ++this.#opening;
    const isSamePair = this.left === left && this.right === right;
    this.left = left;
    this.right = right;
    const reading = Promise.all([
      this.#bridge.ask('article:read', left),
      this.#bridge.ask('article:read', right),
    ]);
    const aligning = this.#bridge.ask('pair:align', { a: left, b: right });
    const [one, other] = await reading;
    const [first, second] = [unpack(one), unpack(other)];
    await Promise.race([aligning, passed(SHOWN_UNALIGNED_AFTER_MS)]);
    if (opening !== this.#opening) return;
    this.unchoose();
    this.selection = null;
    if (!isSamePair) this.reading = null;
    this.error = errorOf(first) ?? errorOf(second);
    this.panes.left.show(first.ok ? first.value : null);
    this.panes.right.show(second.ok ? second.value : null);
    if (!keepPlace) this.scrolling.reset();
    const alignment = unpack(await aligning);
    if (opening !== this.#opening) return;
    this.error ??= errorOf(alignment);
    this.reading = alignment.ok ? alignment.value : null;
    this.scrolling.renew(this.reading?.alignment.matches ?? []);
  }

  /** Asks again for the matches of the open pair: more is known once the folder has been compared. */
  async realign(): Promise<void> {
    const opening = this.#opening;
    if (this.left === null || this.right === null) return;
    const result = unpack(await this.#bridge.ask('pair:align', { a: this.left, b: this.right }));
    if (opening !== this.#opening || !result.ok) return;
    this.reading = result.value;
    this.scrolling.renew(result.value.alignment.matches);
  }

  close(): void {
    this.#opening += 1;
    this.left = null;
    this.right = null;
    this.reading = null;
    this.error = null;
    this.selection = null;
    this.unchoose();
    this.panes.left.show(null);
    this.panes.right.show(null);
  }

  choose(match: Match): void {
    if (this.chosenId === null) this.scrolling.remember();
    this.chosenId = match.id;
    this.chosenChange = null;
    this.cue = '';
    this.scrolling.centre(match);
  }

  /** @param step 1 for the next match, -1 for the previous one; at the ends it goes round */
  stepMatch(step: 1 | -1): void {
    const from = this.chosenAt;
    const at = this.#step(from, step, this.stops);
    const match = this.stops[at];
    if (!match) return;
    this.choose(match);
    if (from >= 0 && (step === 1 ? at <= from : at >= from)) {
      this.cue = step === 1 ? explainText.firstAgain : explainText.lastAgain;
    }
  }

  stepChange(step: 1 | -1): void {
    const from = this.changeAt;
    const at = this.#step(
      from,
      step,
      this.changes.map(({ match }) => match),
    );
    const stop = this.changes[at];
    if (!stop) return;
    this.choose(stop.match);
    this.chosenChange = stop.change;
    // Once it is drawn: its sentence may be taller than the pane.
    requestAnimationFrame(() => {
      const leftBox = this.panes.left.boxOf(stop.change.a);
      const rightBox = this.panes.right.boxOf(stop.change.b);
      this.scrolling.centre(stop.match, {
        ...(leftBox && { left: leftBox }),
        ...(rightBox && { right: rightBox }),
      });
    });
  }

  /** Back to where the reader was before choosing a match. */
  leave(): boolean {
    if (this.chosenId === null) return false;
    // What had the focus goes with the explanation.
    if (document.activeElement?.closest(`#${EXPLANATION_ID}`)) {
      this.panes.left.element?.focus({ preventScroll: true });
    }
    this.unchoose();
    this.scrolling.goBack();
    return true;
  }

  /** Shows a stretch of an article that is open, once the page has been drawn. */
  reveal(id: DocumentId, span: Span): void {
    requestAnimationFrame(() => {
      const side = this.left === id ? 'left' : 'right';
      const box = this.panes[side].boxOf(span);
      if (box) this.scrolling.goTo(side, (box.top + box.bottom) / 2);
    });
  }

  unchoose(): void {
    this.cue = '';
    this.chosenId = null;
    this.chosenChange = null;
  }

  /** With nothing chosen, the first stop is the one at or after what the reader sees. */
  #step(from: number, step: 1 | -1, stops: readonly Match[]): number {
    if (stops.length === 0) return -1;
    if (from >= 0) return (from + step + stops.length) % stops.length;
    const { geometry, scrollTop } = this.panes.left;
    const seen = scrollTop > 0 ? (geometry?.offsetAt(scrollTop) ?? 0) : 0;
    const below = stops.findIndex((match) => spanIn(match, 'left').start >= seen);
    const next = below < 0 ? 0 : below;
    return step === 1 ? next : (next - 1 + stops.length) % stops.length;
  }
}

function errorOf(result: Result<unknown>): AppError | null {
  return result.ok ? null : result.error;
}

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
