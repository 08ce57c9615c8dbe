// Finding words in the articles that are open: what is sought, where it stands, and which is looked at.
import type { DocumentId } from '../../src-main/model/document';
import type { Span } from '../../src-main/model/span';
import type { CompareState, Side } from '../compare/compare-state.svelte';
import { findIn, MOST_FOUND, type FindOptions } from './find-text';
import { SearchText } from './folded-text';

/** All columns, or one of them. */
export type FindScope = 'all' | Side;

export interface Hit {
  readonly side: Side;
  readonly span: Span;
}

/** A hit by its article, which may come to stand in another column. */
interface LookedAt {
  readonly article: DocumentId;
  readonly span: Span;
}

/** A longer selection is a passage, not something to look for. */
const LONGEST_PREFILL = 80;
/** A hit that is so near the edge of the pane is moved into the middle, in pixels. */
const EDGE = 24;

export class FindState {
  shown = $state(false);
  query = $state('');
  matchCase = $state(false);
  wholeWords = $state(false);
  #wantedScope = $state<FindScope>('all');
  /** Grows whenever the bar is asked for, so that its field takes the focus. */
  asked = $state(0);
  #current = $state.raw<LookedAt | null>(null);
  #opener: Element | null = null;
  /** What is searched, made once for all letters that are typed. */
  readonly #texts = new Map<Side, SearchText>();
  readonly #compare: CompareState;

  /** A column that was closed is looked in no more. */
  readonly scope: FindScope = $derived.by(() => {
    const wanted = this.#wantedScope;
    return wanted !== 'all' && this.#compare.sides.includes(wanted) ? wanted : 'all';
  });
  readonly #spans: ReadonlyMap<Side, readonly Span[]> = $derived.by(
    () => new Map(this.#compare.sides.map((side) => [side, this.#find(side)])),
  );
  /** Those of the left article first. */
  readonly hits: readonly Hit[] = $derived.by(() =>
    [...this.#spans].flatMap(([side, spans]) => spans.map((span) => ({ side, span }))),
  );
  /** The hit that is looked at, from 0; -1 for none. */
  readonly at: number = $derived.by(() => {
    const current = this.#current;
    const side = current && this.#compare.sideShowing(current.article);
    return current && side ? this.hits.findIndex((hit) => isAt(hit, side, current.span)) : -1;
  });
  /** Whether there may be more than are counted. */
  readonly isCut: boolean = $derived.by(() =>
    [...this.#spans.values()].some((spans) => spans.length >= MOST_FOUND),
  );

  constructor(compare: CompareState) {
    this.#compare = compare;
  }

  /** Shows the bar, with a short selection as what is sought. */
  open(): void {
    const { selection } = this.#compare;
    const text = selection && this.#compare.article(selection.side)?.text;
    const words = selection && text?.slice(selection.span.start, selection.span.end);
    if (words && words.length <= LONGEST_PREFILL && !words.includes('\n')) this.seek(words);
    if (!this.shown) this.#opener = document.activeElement;
    this.shown = true;
    this.asked += 1;
  }

  /** Closes the bar; the articles stay where they are. */
  close(): void {
    const side = this.hits[this.at]?.side ?? 'left';
    this.shown = false;
    const opener = this.#opener;
    this.#opener = null;
    const back =
      opener instanceof HTMLElement && opener.isConnected && opener !== document.body
        ? opener
        : this.#compare.panes[side].element;
    back?.focus({ preventScroll: true });
  }

  /** Looks for other words, from what is seen on. */
  seek(query: string): void {
    this.query = query;
    this.#again();
  }

  toggle(option: keyof FindOptions): void {
    this[option] = !this[option];
    this.#again();
  }

  lookIn(scope: FindScope): void {
    this.#wantedScope = scope;
    this.#again();
  }

  /** Looks again, after what is sought or where was changed. */
  #again(): void {
    const seen = this.#firstSeen();
    this.#look(seen < 0 ? 0 : seen);
  }

  /** @param step 1 for the next hit, -1 for the previous one; at the ends it goes round */
  step(step: 1 | -1): void {
    if (!this.shown) this.open();
    const { length } = this.hits;
    if (length === 0) return;
    if (this.at >= 0) this.#look((this.at + step + length) % length);
    else {
      const seen = this.#firstSeen();
      const first = seen < 0 ? 0 : seen;
      this.#look(step === 1 ? first : (first - 1 + length) % length);
    }
  }

  /** What is found in an article, in order. */
  spansIn(side: Side): readonly Span[] {
    return this.#spans.get(side) ?? [];
  }

  currentIn(side: Side): Span | null {
    const hit = this.hits[this.at];
    return hit?.side === side ? hit.span : null;
  }

  #find(side: Side): readonly Span[] {
    if (!this.shown || (this.scope !== 'all' && this.scope !== side)) return [];
    return findIn(this.#textOf(side), this.query, {
      matchCase: this.matchCase,
      wholeWords: this.wholeWords,
    });
  }

  #textOf(side: Side): SearchText {
    const raw = this.#compare.article(side)?.text ?? '';
    const known = this.#texts.get(side);
    const text = known?.raw === raw ? known : new SearchText(raw);
    this.#texts.set(side, text);
    return text;
  }

  #look(at: number): void {
    const hit = this.hits[at];
    const article = hit && this.#compare.idOf(hit.side);
    this.#current = hit && article ? { article, span: hit.span } : null;
    if (!hit) return;
    const { panes, scrolling } = this.#compare;
    const { scrollTop, viewport } = panes[hit.side];
    const box = panes[hit.side].boxOf(hit.span);
    if (!box) return;
    const isSeen = box.top >= scrollTop + EDGE && box.bottom <= scrollTop + viewport - EDGE;
    if (!isSeen) scrolling.goTo(hit.side, (box.top + box.bottom) / 2);
  }

  /** The first hit that stands in the view of its pane or below it, by number; -1 for none. */
  #firstSeen(): number {
    const top = (side: Side): number => {
      const { geometry, scrollTop } = this.#compare.panes[side];
      return scrollTop === 0 ? 0 : (geometry?.offsetAt(scrollTop) ?? 0);
    };
    const seen = new Map(this.#compare.sides.map((side) => [side, top(side)]));
    return this.hits.findIndex(({ side, span }) => span.start >= (seen.get(side) ?? 0));
  }
}

function isAt(hit: Hit, side: Side, { start, end }: Span): boolean {
  return hit.side === side && hit.span.start === start && hit.span.end === end;
}
