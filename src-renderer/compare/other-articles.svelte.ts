// The other articles that have the chosen sentence: asked for, named, and opened one after the other.
import { tick } from 'svelte';
import type { Match, OtherMatch, OtherMatches } from '../../src-main/model/alignment';
import type { Bridge } from '../../src-main/model/channels';
import type { DocumentId } from '../../src-main/model/document';
import { otherCue } from '../ui/explain-strings';
import type { CompareState } from './compare-state.svelte';

/** What is known of the others: nothing yet, nothing before the folder was compared, or who they are. */
export type Others = 'asking' | 'not-compared' | OtherMatches;

export class OtherArticles {
  known = $state.raw<Others>('asking');

  readonly #bridge: Bridge;
  readonly #compare: CompareState;
  readonly #titleOf: (id: DocumentId) => string;
  #asked: { readonly match: Match; readonly answer: Promise<void> } | null = null;

  readonly #shown: readonly OtherMatch[] = $derived.by(() =>
    typeof this.known === 'string'
      ? []
      : this.known.found.filter(({ kind }) => this.#compare.shown[kind]),
  );
  /**
   * All that have it, in order of the folder, as far as their kinds are shown: the one on the right
   * among them, but none of those that are open beside it.
   */
  readonly #ring: readonly OtherMatch[] = $derived.by(() => {
    const beside = this.#compare.ids.slice(2);
    return this.#shown.filter(({ document }) => !beside.includes(document));
  });
  /** Without those that are open. */
  readonly named: readonly OtherMatch[] = $derived.by(() =>
    this.#ring.filter(({ document }) => document !== this.#compare.right),
  );

  constructor(bridge: Bridge, compare: CompareState, titleOf: (id: DocumentId) => string) {
    this.#bridge = bridge;
    this.#compare = compare;
    this.#titleOf = titleOf;
  }

  /** Whether only articles that are open have it. */
  get isAllOpen(): boolean {
    return this.named.length === 0 && this.#shown.length > 1;
  }

  /** Asks who else has a match's sentences of the left article; once for each match. */
  look(match: Match): Promise<void> {
    if (this.#asked?.match !== match) {
      this.known = 'asking';
      this.#asked = { match, answer: this.#ask(match) };
    }
    return this.#asked.answer;
  }

  /** Opens the next or the previous article that has the chosen sentence; false where there is none. */
  async step(step: 1 | -1): Promise<boolean> {
    const { chosen } = this.#compare;
    if (!chosen) return false;
    await this.look(chosen);
    if (this.#compare.chosen !== chosen || this.named.length === 0) return false;
    const ring = this.#ring;
    const at = ring.findIndex(({ document }) => document === this.#compare.right);
    const from = at < 0 && step === -1 ? 0 : at;
    const next = ring[(from + step + ring.length) % ring.length];
    if (next) await this.open(next);
    return true;
  }

  /** Puts it on the right with the match chosen; the left article stays where it is. */
  async open({ document, match: id }: OtherMatch): Promise<void> {
    const compare = this.#compare;
    const { left } = compare;
    if (left === null) return;
    const at = this.#ring.findIndex((other) => other.document === document);
    const cue = otherCue(at, this.#ring.length, this.#titleOf(document));
    const further = compare.ids.slice(2).filter((one) => one !== document);
    await compare.show([left, document, ...further], true);
    // Once it is drawn.
    await tick();
    if (compare.left !== left || compare.right !== document) return;
    const match = compare.visible.find((one) => one.id === id);
    if (!match) return;
    compare.choose(match, true);
    compare.said = cue;
  }

  async #ask(match: Match): Promise<void> {
    const { left } = this.#compare;
    if (left === null) return;
    const asked = { document: left, segments: [...match.segmentsA] };
    const answer = await this.#bridge.ask('match:others', asked);
    if (this.#asked?.match !== match) return;
    if (answer.ok) this.known = answer.value ?? 'not-compared';
    else this.known = { found: [], more: 0 };
  }
}
