// One pane: the article in it, where it is scrolled to, and where its words stand on the page.
import type { ReadPlace } from '../../src-main/model/channels';
import type { DocumentId } from '../../src-main/model/document';
import type { PageArticle } from '../../src-main/model/segment';
import { overlaps, type Span } from '../../src-main/model/span';
import { Marking, type Near } from './block-marks.svelte';
import type { FrameTurn } from './frame-turn';
import { TextGeometry, type Box } from './text-geometry';

/** Screens above and below the view whose matches are marked, and how near the edge of them marks more. */
const NEAR_SCREENS = 1;
const LEAST_SCREENS = 0.5;
/** Screens in one frame at which no word can be read. */
const FAST_SCREENS = 0.75;

/** Everything, where nothing has been measured yet. */
const ALL: Near = { from: 0, to: Infinity, start: 0, end: Infinity };

/** Where an article is to begin that was read before. */
export interface Resumed {
  readonly article: DocumentId;
  /** Null for its start. */
  readonly read: ReadPlace | null;
}

export class PaneState {
  article = $state.raw<PageArticle | null>(null);
  marking = $state.raw<Marking>(new Marking([]));
  scrollTop = $state(0);
  /** The element that scrolls, once it is there. */
  element = $state.raw<HTMLElement | null>(null);
  /** Heights in CSS pixels, of the whole text and of what is seen of it. */
  height = $state(0);
  viewport = $state(0);
  /** Of a line of its text, in CSS pixels. */
  lineHeight = 1;
  /** Grows whenever the page was laid out anew: what was derived from places is out of date. */
  layout = $state(0);
  /** The part of the text that is around the view, for what is drawn beside the words. */
  near = $state.raw<Near>(ALL);
  /** The left-out line whose reason the reader asked for, by segment. */
  asked = $state<number | null>(null);
  /** The sentence that the keys go on from when nothing is selected, by ordinal. */
  sentence: number | null = null;
  #geometry: TextGeometry | null = null;
  /** By span: what was read since the page was last laid out. Marks move no word. */
  readonly #boxes = new Map<string, Box | null>();
  /** Where the pane was when it was last looked at, and whether it was fast on its way just now. */
  #lookedAt = 0;
  #isFast = false;
  #resting = 0;
  /** What was read when the pane was last scrolled. */
  #read: ReadPlace | null = null;
  /** What was read of an article before, until it is drawn. */
  #resumed: Resumed | null = null;

  readonly #turn: FrameTurn;

  /** @param turn shared by the panes of a window */
  constructor(turn: FrameTurn) {
    this.#turn = turn;
  }

  show(article: PageArticle | null): void {
    // Another article came in the place of the one that was to begin there.
    if (article !== null && article.document.id !== this.#resumed?.article) this.#resumed = null;
    // What was said of a line that was put back is still about it.
    if (article?.text !== this.article?.text) this.asked = null;
    // It is drawn already, and stays as it is.
    if (article !== null && article === this.article && this.#resumed === null) return;
    const isSame = article !== null && article.text === this.article?.text;
    this.article = article;
    this.marking = new Marking(article?.blocks ?? []);
    this.near = ALL;
    this.#geometry = null;
    this.#boxes.clear();
    if (!isSame) {
      this.#read = null;
      this.sentence = null;
    }
    this.height = 0;
  }

  /** Takes the element that scrolls, and brings it to where the reader was. */
  mount(element: HTMLElement): () => void {
    this.element = element;
    this.#geometry = null;
    this.#boxes.clear();
    // Not measured yet: the first measure is no change of what was there.
    this.height = 0;
    element.scrollTop = this.scrollTop;
    return () => {
      this.element = null;
      this.#geometry = null;
    };
  }

  get articleId(): DocumentId | null {
    return this.article?.document.id ?? null;
  }

  /** Null until the article has been drawn. */
  get geometry(): TextGeometry | null {
    if (this.#geometry === null && this.element && this.article && this.height > 0) {
      this.#geometry = new TextGeometry(this.element, this.article.blocks);
    }
    return this.#geometry;
  }

  /** Where a stretch of the text stands now; null where it is not drawn. Read again after each layout. */
  boxOf(span: Span): Box | null {
    void this.layout;
    const { geometry } = this;
    if (!geometry) return null;
    const key = `${span.start} ${span.end}`;
    const known = this.#boxes.get(key);
    if (known !== undefined) return known;
    const box = geometry.boxOf(span);
    this.#boxes.set(key, box);
    return box;
  }

  /** The same where it is near the view; elsewhere to within a line or so, without reading the page. */
  roughBoxOf(span: Span): Box | null {
    if (overlaps(span, this.near)) return this.boxOf(span);
    void this.layout;
    const { geometry } = this;
    if (!geometry) return null;
    return { top: geometry.roughPlaceOf(span.start), bottom: geometry.roughPlaceOf(span.end) };
  }

  /** Gives the text the focus; the keys go on from the sentence that has an offset. */
  takeKeys(offset: number | null): void {
    this.element?.focus({ preventScroll: true });
    if (offset !== null) this.goOnFrom(offset);
  }

  /** Lets the keys go on from the sentence that has an offset, and no longer from what was selected. */
  goOnFrom(offset: number): void {
    const segments = this.article?.blocks.flatMap((block) => block.segments) ?? [];
    this.sentence = segments.findLast(({ start }) => start <= offset)?.ordinal ?? null;
    this.deselect();
  }

  /** Nothing of the text is selected any more. */
  deselect(): void {
    const { element } = this;
    if (!element) return;
    const selection = document.getSelection();
    if (element.contains(selection?.anchorNode ?? null)) selection?.removeAllRanges();
  }

  /** Selects a stretch of the text, as far as it is drawn. */
  select(span: Span): void {
    const range = document.createRange();
    if (!this.geometry?.setRange(range, span)) return;
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }

  /** The page was laid out, perhaps anew. */
  measure(): void {
    const element = this.element;
    if (!element) return;
    this.height = element.scrollHeight;
    this.viewport = element.clientHeight;
    const article = element.querySelector('article');
    if (article) this.lineHeight = Number.parseFloat(getComputedStyle(article).lineHeight) || 1;
    this.scrollTop = element.scrollTop;
    this.#geometry?.forget();
    this.#boxes.clear();
    this.layout += 1;
    this.look(true);
  }

  /**
   * Sees to it that what can be seen is marked. After a jump no more than that, and what was marked
   * before stays until the pane has come to rest. While whole screens pass in every frame nothing is
   * marked: what is gone with the next frame would hold that up.
   */
  look(isNew = false): void {
    const wasFast = this.#isFast;
    this.#isFast = Math.abs(this.scrollTop - this.#lookedAt) > FAST_SCREENS * this.viewport;
    this.#lookedAt = this.scrollTop;
    if (this.#isFast) this.#lookAtRest();
    if (!isNew && this.#isFast) this.#mark(wasFast ? 'nothing' : 'seen');
    else this.#mark(isNew ? 'anew' : 'around');
  }

  /** Looks again once a frame has passed without such a jump. */
  #lookAtRest(): void {
    const resting = ++this.#resting;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (resting !== this.#resting) return;
        this.#isFast = false;
        this.#lookedAt = this.scrollTop;
        this.#mark('anew');
      }),
    );
  }

  /** @param what is to be marked; `anew`, what is around the view also where enough of it is */
  #mark(what: 'nothing' | 'seen' | 'around' | 'anew'): void {
    const { geometry, scrollTop, viewport, near } = this;
    const blocks = this.article?.blocks;
    if (!geometry || !blocks || what === 'nothing') return;
    const around = (screens: number): Near => {
      const [top, bottom] = [scrollTop - screens * viewport, scrollTop + (1 + screens) * viewport];
      const [from, to] = [geometry.blockAt(top), geometry.blockAt(bottom) + 1];
      // Of long blocks only what is near is marked.
      const isLong = this.marking.hasLong(from, to);
      const [first, last] = [blocks[from]?.start ?? 0, blocks[to - 1]?.end ?? 0];
      const start = isLong ? geometry.offsetAt(top) : first;
      return { from, to, start, end: isLong ? geometry.offsetAt(bottom) : last };
    };
    const isMarked = (screens: number): boolean => {
      const { start, end } = around(screens);
      return near !== ALL && start >= near.start && end <= near.end;
    };
    if (what !== 'anew' && isMarked(LEAST_SCREENS)) return;
    if (what === 'around' && isMarked(0) && !this.#turn.isFree) {
      this.#lookAtRest();
      return;
    }
    const next = around(what === 'seen' ? LEAST_SCREENS : NEAR_SCREENS);
    this.#turn.take();
    this.near = next;
    const held = heldBlocks(this.element);
    const isHeld = (block: number): boolean => held.has(blocks[block]?.start ?? -1);
    this.marking.show(next, what === 'seen' ? () => true : isHeld);
  }

  /** Closes the reason that was asked for; false when there is none. */
  dismiss(): boolean {
    const wasAsked = this.asked !== null;
    this.asked = null;
    return wasAsked;
  }

  /** Keeps in mind what is read at a place, so that it is found again when the page is laid out anew. */
  keep(place: number): void {
    const { geometry } = this;
    if (!geometry) return;
    const block = geometry.blockAt(place);
    const { top, bottom } = geometry.blockBox(block);
    this.#read = { block, part: (place - top) / (bottom - top || 1) };
  }

  /** What is read, or will be once the article is drawn; null at the start of one. */
  get read(): ReadPlace | null {
    return this.#resumed?.read ?? this.#read;
  }

  /** Lets an article begin, when it is drawn, where it was read before. */
  resume(resumed: Resumed | null): void {
    this.#resumed = resumed?.read ? resumed : null;
  }

  /** Where an article that was read before begins; null for the place where it is. */
  resumedPlace(): number | null {
    if (!this.#resumed?.read || !this.geometry) return null;
    const { block, part } = this.#resumed.read;
    this.#resumed = null;
    // The file may have become shorter.
    this.#read = { block: Math.min(block, (this.article?.blocks.length ?? 1) - 1), part };
    return this.keptPlace();
  }

  /** Where that stands now; null where nothing was kept in mind. */
  keptPlace(): number | null {
    if (!this.#read || !this.geometry) return null;
    const { top, bottom } = this.geometry.blockBox(this.#read.block);
    return top + this.#read.part * (bottom - top);
  }
}

/** The starts of the blocks in which a selection begins and ends. */
function heldBlocks(scroller: HTMLElement | null): ReadonlySet<number> {
  const held = new Set<number>();
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !scroller) return held;
  for (const node of [selection.anchorNode, selection.focusNode]) {
    const element = node instanceof Element ? node : node?.parentElement;
    const block = element?.closest<HTMLElement>('[data-start]');
    if (block && scroller.contains(block)) held.add(Number(block.dataset['start']));
  }
  return held;
}
