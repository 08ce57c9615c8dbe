// What the reader does to the columns, and to what is pinned together.
import type { DocumentId } from '../../src-main/model/document';
import type { AppError } from '../../src-main/model/result';
import type { ScrollAnchor } from '../compare/scroll-map';
import { SIDES, type PartnerSide, type Side } from '../compare/sides';
import type { AppState } from './app-state.svelte';
import { text } from './strings';

export class ColumnActions {
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Puts an article on one side; an article is never compared with itself. */
  choose(side: Side, id: DocumentId): void {
    const app = this.#app;
    const { compare, library, toasts } = app;
    if (!library.byId.has(id)) {
      toasts.say(text.notReadYet);
      return;
    }
    app.view = 'compare';
    const shown = compare.sideShowing(id);
    if (shown !== null) {
      this.#exchange(side, shown);
      return;
    }
    if (side === 'third' || side === 'fourth') return void this.openIn(side, id);
    const other = (side === 'left' ? compare.right : compare.left) ?? library.bestPartner(id);
    const pair = other === null ? [id] : side === 'left' ? [id, other] : [other, id];
    void compare.show([...pair, ...compare.ids.slice(2)]);
  }

  swap(): void {
    if (this.#app.compare.ids.length > 1) this.#exchange('left', 'right');
  }

  /** Moves the column with the focus, else the one that was scrolled last, by one place. */
  move(step: 1 | -1): void {
    const { compare } = this.#app;
    const side = this.#focused ?? compare.scrolling.leader;
    const to = compare.sides[compare.sides.indexOf(side) + step];
    if (to === undefined) return;
    this.#exchange(side, to);
    compare.panes[to].element?.focus({ preventScroll: true });
  }

  /** Each article stays where it is read. */
  #exchange(one: Side, other: Side): void {
    const { compare } = this.#app;
    if (one === other || compare.right === null) return;
    const from = compare.sides.map((side) => (side === one ? other : side === other ? one : side));
    const articles = from.flatMap((side) => {
      const article = compare.idOf(side);
      return article === null ? [] : { article, read: compare.panes[side].read };
    });
    compare.scrolling.resume(articles);
    void compare.show(articles.map(({ article }) => article));
  }

  /** The column that has the focus. */
  get #focused(): Side | undefined {
    const { compare } = this.#app;
    return compare.sides.find((side) =>
      compare.panes[side].element?.closest('.column')?.contains(document.activeElement),
    );
  }

  /** Opens an article in a column of its own; unless told which, the one that shares most of the rest. */
  openBeside(id: DocumentId | null = this.#nextBeside()): void {
    const { compare, toasts } = this.#app;
    if (this.#app.view !== 'compare' || compare.left === null) return;
    if (compare.sides.length === SIDES.length) toasts.say(text.noMoreColumns);
    else if (id === null) toasts.say(text.noOtherArticle);
    else if (!compare.ids.includes(id)) void this.openIn(compare.freeColumn, id);
  }

  /** Closes a column beside the first two; unless told which, the one with the focus or the last. */
  closeColumn(side?: Side): void {
    const { compare } = this.#app;
    const focused = this.#focused;
    const isFurther = (one: Side | undefined): boolean => one === 'third' || one === 'fourth';
    const closed = side ?? (isFurther(focused) ? focused : compare.sides.at(-1));
    if (this.#app.view !== 'compare' || closed === undefined || !isFurther(closed)) return;
    void this.#tell(compare.closeColumn(closed));
    compare.panes[compare.sides.at(-1) ?? 'right'].element?.focus();
  }

  /** Pins what the base and a column show; unless told which, the column that was scrolled last. */
  pin(side: PartnerSide = this.#app.compare.scrolling.partner): void {
    const { pinning } = this.#app.compare;
    const before = pinning.of(side);
    if (!pinning.add(side)) return;
    this.#app.toasts.say(text.pinned, { label: text.undo, run: () => pinning.set(side, before) });
  }

  unpin(side: PartnerSide, pin: ScrollAnchor): void {
    const { pinning } = this.#app.compare;
    const before = pinning.of(side);
    pinning.remove(side, pin);
    this.#app.toasts.say(text.unpinned, { label: text.undo, run: () => pinning.set(side, before) });
  }

  async openIn(side: PartnerSide, id: DocumentId): Promise<void> {
    const error = await this.#app.compare.openIn(side, id);
    if (error) this.#app.toasts.warn(error.message);
    else
      this.#app.compare.panes[side].element
        ?.closest('.column')
        ?.scrollIntoView({ block: 'nearest' });
  }

  async #tell(done: Promise<AppError | null>): Promise<void> {
    const error = await done;
    if (error) this.#app.toasts.warn(error.message);
  }

  #nextBeside(): DocumentId | null {
    const { library, compare } = this.#app;
    if (compare.left === null) return null;
    const partners = library.pairs.partnersOf(compare.left, SIDES.length);
    const all = [...partners, ...library.documents.map(({ id }) => id)];
    return all.find((id) => !compare.ids.includes(id)) ?? null;
  }
}
