// The columns of a comparison: which article stands in each, and what they share with the base.
import {
  isCounted,
  type Alignment,
  type Coverage,
  type FineChange,
  type LeftOut,
  type Match,
  type PairReading,
} from '../../src-main/model/alignment';
import type { DocumentId } from '../../src-main/model/document';
import type { PageArticle } from '../../src-main/model/segment';
import type { ColumnLimits, Shared } from '../ui/compare-strings';
import { FrameTurn } from './frame-turn';
import { furnitureOf } from './left-out-lines';
import { inBaseOrder, matchesInOrder, segmentsIn, shownInBase, type InOrder } from './match-sides';
import { PaneState } from './pane-state.svelte';
import { PartnerState, type Showable } from './partner-state.svelte';
import { FURTHER, SIDES, type PartnerSide, type Side } from './sides';

export class Columns {
  shown = $state<Record<Showable, boolean>>({
    identical: true,
    edited: true,
    quotation: true,
    moved: true,
    figures: true,
    related: true,
  });
  readonly #turn = new FrameTurn();
  readonly panes: Readonly<Record<Side, PaneState>> = {
    left: new PaneState(this.#turn),
    right: new PaneState(this.#turn),
    third: new PaneState(this.#turn),
    fourth: new PaneState(this.#turn),
  };
  readonly partners: Readonly<Record<PartnerSide, PartnerState>> = {
    right: new PartnerState('right', () => this.shown),
    third: new PartnerState('third', () => this.shown),
    fourth: new PartnerState('fourth', () => this.shown),
  };

  /** The article of the base. */
  left = $state<DocumentId | null>(null);

  /** The columns that there are, from the left; the base alone where there is nothing to compare. */
  readonly sides: readonly Side[] = $derived(
    SIDES.filter((side) => side === 'left' || this.partners[side].id !== null),
  );
  /** Those that are compared with the base. */
  readonly beside: readonly PartnerState[] = $derived(
    this.sides.flatMap((side) => (side === 'left' ? [] : this.partners[side])),
  );
  /** Of the first two. */
  readonly alignment: Alignment | null = $derived(this.partners.right.alignment);

  /** All matches of all columns with the base, shown or not, in its order. */
  readonly matches: readonly Match[] = $derived(
    inBaseOrder(this.beside.map(({ matches }) => matches)),
  );
  /** Those that are drawn. */
  readonly visible: readonly Match[] = $derived(
    inBaseOrder(this.beside.map(({ visible }) => visible)),
  );
  /** Those that the base shows: one column's for each of its sentences. */
  readonly inBase: readonly Match[] = $derived(
    shownInBase(this.beside.map(({ visible }) => visible)),
  );
  readonly #baseOrder: InOrder<Match> = $derived(matchesInOrder(this.inBase, 'left'));

  get right(): DocumentId | null {
    return this.partners.right.id;
  }

  set right(id: DocumentId | null) {
    this.partners.right.id = id;
  }

  get reading(): PairReading | null {
    return this.partners.right.reading;
  }

  /** The articles of all columns, from the left. */
  get ids(): readonly DocumentId[] {
    return this.sides.flatMap((side) => this.idOf(side) ?? []);
  }

  idOf(side: Side): DocumentId | null {
    return side === 'left' ? this.left : this.partners[side].id;
  }

  /** The next column to open; the last one where all are. */
  get freeColumn(): PartnerSide {
    return FURTHER.find((side) => this.partners[side].id === null) ?? 'fourth';
  }

  /** The column that an article stands in. */
  sideShowing(id: DocumentId): Side | null {
    return this.sides.find((side) => this.idOf(side) === id) ?? null;
  }

  article(side: Side): PageArticle | null {
    return this.panes[side].article;
  }

  /** Whether there is something to read; the articles beside the base may be on their way. */
  get isReadable(): boolean {
    return this.article('left') !== null;
  }

  /** The matches that a column shows. */
  shownIn(side: Side): readonly Match[] {
    return side === 'left' ? this.inBase : this.partners[side].visible;
  }

  orderIn(side: Side): InOrder<Match> {
    return side === 'left' ? this.#baseOrder : this.partners[side].inOrder;
  }

  /** The column that a match is with. */
  partnerOf(match: Match): PartnerSide {
    return this.beside.find(({ ids }) => ids.has(match.id))?.side ?? 'right';
  }

  /** What differs in a match beside its words. */
  fineOf(match: Match): readonly FineChange[] {
    return this.partners[this.partnerOf(match)].reading?.fine[match.id] ?? [];
  }

  /** Of the base with the column beside it, of another column with the base. */
  coverage(side: Side): Coverage | null {
    if (side === 'left') return this.alignment?.coverageA ?? null;
    return this.partners[side].alignment?.coverageB ?? null;
  }

  /** What each column has in common with the base, once that is known. */
  readonly shared: readonly Shared[] = $derived(
    this.beside.flatMap(({ side, alignment, matches }) => {
      if (!alignment) return [];
      const counted = matches.filter(({ kind }) => isCounted(kind)).length;
      const { words } = alignment.coverageB;
      return [{ side, words, counted, related: matches.length - counted }];
    }),
  );

  /** The limits that were met, by column. */
  readonly limits: readonly ColumnLimits[] = $derived(
    this.beside.flatMap(({ side, alignment }) =>
      alignment?.limits?.length ? [{ side, limits: alignment.limits }] : [],
    ),
  );

  /** Lines of a column's article that count for no match, by segment. */
  leftOut(side: Side): ReadonlyMap<number, LeftOut> {
    const lines = this.#readingsOf(side).flatMap(({ leftOutA, leftOutB }) =>
      side === 'left' ? leftOutA : leftOutB,
    );
    const all = [...lines, ...furnitureOf(this.article(side))];
    return new Map(all.map((line) => [line.segment, line]));
  }

  /** Those that tell of a column's article: of the base, every column that is there already. */
  #readingsOf(side: Side): readonly PairReading[] {
    const columns = side === 'left' ? this.beside : [this.partners[side]];
    return columns.flatMap(({ reading }) => reading ?? []);
  }

  /** Closes what says why a line is left out; false where nothing does. */
  dismissReasons(): boolean {
    return this.sides.filter((side) => this.panes[side].dismiss()).length > 0;
  }

  /** How often the sentences of a match stand in their article: 1 where only once. */
  timesIn(side: Side, match: Match): number {
    const duplicates = this.#readingsOf(side).flatMap(({ duplicatesA, duplicatesB }) =>
      side === 'left' ? duplicatesA : duplicatesB,
    );
    const own = segmentsIn(match, side);
    const found = duplicates.find(({ segments }) => own.some((one) => segments.includes(one)));
    return found?.segments.length ?? 1;
  }

  /** How many of each thing the comparison has, shown or not. */
  countOf(what: Showable): number {
    const { matches } = this;
    if (what === 'moved')
      return matches.filter(({ moved, kind }) => moved && isCounted(kind)).length;
    if (what !== 'figures') return matches.filter(({ kind }) => kind === what).length;
    return matches
      .filter(({ kind }) => isCounted(kind))
      .flatMap(({ changes }) => changes)
      .filter(({ type }) => type === 'figure').length;
  }
}
