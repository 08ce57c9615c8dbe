// One column beside the base: which article stands in it, and what it shares with the base.
import {
  isCounted,
  type Alignment,
  type Match,
  type PairReading,
} from '../../src-main/model/alignment';
import type { DocumentId } from '../../src-main/model/document';
import { matchesInOrder, namedFor, type InOrder } from './match-sides';
import type { PartnerSide } from './sides';

export const SHOWABLE = [
  'identical',
  'edited',
  'quotation',
  'moved',
  'figures',
  'related',
] as const;
export type Showable = (typeof SHOWABLE)[number];

export class PartnerState {
  readonly side: PartnerSide;
  readonly #shown: () => Readonly<Record<Showable, boolean>>;

  id = $state<DocumentId | null>(null);
  /** As it was answered; the ids of its matches are those of the pair alone. */
  answer = $state.raw<PairReading | null>(null);
  readonly reading: PairReading | null = $derived.by(
    () => this.answer && namedFor(this.side, this.answer),
  );
  readonly alignment: Alignment | null = $derived(this.reading?.alignment ?? null);
  readonly matches: readonly Match[] = $derived(this.alignment?.matches ?? []);
  /** Those of the kinds that are switched on, in order of the base. */
  readonly visible: readonly Match[] = $derived.by(() => {
    const shown = this.#shown();
    return this.matches.filter(
      (match) => shown[match.kind] && (shown.moved || !match.moved || !isCounted(match.kind)),
    );
  });
  readonly inOrder: InOrder<Match> = $derived.by(() => matchesInOrder(this.visible, this.side));
  readonly ids: ReadonlySet<string> = $derived(new Set(this.matches.map(({ id }) => id)));

  constructor(side: PartnerSide, shown: () => Readonly<Record<Showable, boolean>>) {
    this.side = side;
    this.#shown = shown;
  }
}
