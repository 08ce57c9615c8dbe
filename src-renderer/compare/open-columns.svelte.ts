// Opens articles in the columns: loads them, aligns each with the base, and scrolls them together.
import type { PairReading } from '../../src-main/model/alignment';
import type { Bridge } from '../../src-main/model/channels';
import type { DocumentId } from '../../src-main/model/document';
import { unpack } from '../../src-main/model/packed';
import type { AppError, Result } from '../../src-main/model/result';
import type { PageArticle } from '../../src-main/model/segment';
import { Columns } from './columns.svelte';
import { PinBook } from './pins.svelte';
import { Pinning } from './pinning.svelte';
import { ScrollSync } from './scroll-sync.svelte';
import { PARTNERS, type PartnerSide, type Side } from './sides';

/** Two short articles are aligned sooner, and shown with their marks at once. */
const SHOWN_UNALIGNED_AFTER_MS = 60;

/** What was answered for one column: its article, and what it shares with the base. */
interface Answer {
  readonly side: PartnerSide;
  readonly article: Result<PageArticle>;
  readonly reading: Result<PairReading>;
}

export abstract class OpenColumns extends Columns {
  error = $state.raw<AppError | null>(null);

  readonly #pins = new PinBook();
  readonly scrolling = new ScrollSync(
    this.panes,
    () => this.beside.map(({ side }) => side),
    (side) => ({
      matches: this.partners[side].matches,
      pins: this.#pins.of(this.left, this.partners[side].id),
    }),
  );
  readonly pinning = new Pinning(this, this.scrolling, this.#pins);

  readonly #bridge: Bridge;
  #opening = 0;

  constructor(bridge: Bridge) {
    super();
    this.#bridge = bridge;
  }

  /** Called when the columns have changed; `isNew` where all of them have. */
  protected abstract settle(isNew: boolean): void;

  /** Shows two articles and nothing beside them. */
  open(left: DocumentId, right: DocumentId, keepPlace = false): Promise<void> {
    return this.show([left, right], keepPlace);
  }

  /**
   * Loads articles into the columns, from the left, and aligns each with the first; a later call
   * overtakes an earlier one. Articles whose alignment takes long are shown before it is there.
   */
  async show([base, ...others]: readonly DocumentId[], keepPlace = false): Promise<void> {
    if (base === undefined) return;
    const opening = ++this.#opening;
    const shown = this.ids;
    this.left = base;
    for (const [at, side] of PARTNERS.entries()) this.partners[side].id = others[at] ?? null;
    const beside = this.beside.map(({ side, id }) => ({ side, id: id ?? '' }));
    const reading = Promise.all([base, ...beside.map(({ id }) => id)].map((id) => this.#read(id)));
    const aligning = Promise.all(beside.map(({ id }) => this.#align(base, id)));
    const [first, ...articles] = await reading;
    await Promise.race([aligning, passed(SHOWN_UNALIGNED_AFTER_MS)]);
    if (opening !== this.#opening || !first) return;
    this.error = [first, ...articles].map(errorOf).find((error) => error) ?? null;
    this.settle(true);
    this.#put('left', first);
    const areSame =
      this.ids.length === shown.length && this.ids.every((id, at) => id === shown[at]);
    for (const side of PARTNERS) {
      const article = articles[beside.findIndex((one) => one.side === side)];
      if (article) this.#put(side, article);
      else this.panes[side].show(null);
      if (!article || !areSame) this.partners[side].answer = null;
    }
    if (!keepPlace) this.scrolling.reset();
    const readings = await aligning;
    if (opening !== this.#opening) return;
    this.error ??= readings.map(errorOf).find((error) => error) ?? null;
    for (const [at, { side }] of beside.entries()) {
      const answer = readings[at];
      this.partners[side].answer = answer?.ok ? answer.value : null;
    }
  }

  /** Puts an article into a column beside the first two, which stay as they are. */
  async openIn(side: PartnerSide, id: DocumentId): Promise<AppError | null> {
    const { left } = this;
    if (left === null) return null;
    const opening = this.#opening;
    const partner = this.partners[side];
    partner.id = id;
    this.#fill(side);
    const answer = await this.#ask(side, left, id);
    if (opening !== this.#opening || partner.id !== id) return null;
    const { article, reading } = answer;
    const error = article.ok ? (reading.ok ? null : reading.error) : article.error;
    if (error) {
      this.closeColumn(side);
      return error;
    }
    this.scrolling.join(side);
    this.#fill(side, answer);
    return null;
  }

  /** Closes a column beside the first two; the one to its right moves up. */
  closeColumn(side: Side): void {
    if (side !== 'third' && side !== 'fourth') return;
    const { third, fourth } = this.partners;
    const { panes } = this;
    if (side === 'third' && fourth.id !== null) {
      third.id = fourth.id;
      third.answer = fourth.answer;
      this.scrolling.join('third');
      panes.third.show(panes.fourth.article);
      fourth.id = null;
      this.#fill('fourth');
    } else {
      this.partners[side].id = null;
      this.#fill(side);
    }
    this.settle(false);
  }

  /** Asks again for the matches that are shown: more is known once the folder has been compared. */
  async realign(): Promise<void> {
    const opening = this.#opening;
    const { left } = this;
    if (left === null) return;
    await Promise.all(
      this.beside.map(async (partner) => {
        const { id } = partner;
        if (id === null) return;
        const result = await this.#align(left, id);
        if (opening !== this.#opening || partner.id !== id || !result.ok) return;
        partner.answer = result.value;
      }),
    );
  }

  close(): void {
    this.#opening += 1;
    this.left = null;
    this.error = null;
    this.settle(true);
    this.panes.left.show(null);
    for (const side of PARTNERS) {
      this.partners[side].id = null;
      this.#fill(side);
    }
  }

  async #ask(side: PartnerSide, base: DocumentId, id: DocumentId): Promise<Answer> {
    const [article, reading] = await Promise.all([this.#read(id), this.#align(base, id)]);
    return { side, article, reading };
  }

  async #read(id: DocumentId): Promise<Result<PageArticle>> {
    return unpack(await this.#bridge.ask('article:read', id));
  }

  async #align(a: DocumentId, b: DocumentId): Promise<Result<PairReading>> {
    return unpack(await this.#bridge.ask('pair:align', { a, b }));
  }

  /** Empties a column where there is no answer. */
  #fill(side: PartnerSide, answer?: Answer): void {
    if (answer) this.#put(side, answer.article);
    else this.panes[side].show(null);
    this.partners[side].answer = answer?.reading.ok ? answer.reading.value : null;
  }

  #put(side: Side, result: Result<PageArticle>): void {
    const article = result.ok ? result.value : null;
    const before = this.panes[side].article;
    const isSame = before && article && before.document.id === article.document.id;
    // Offsets into a text that is no more say nothing.
    if (isSame && before.text !== article.text) this.#pins.forget(article.document.id);
    this.panes[side].show(article);
  }
}

function errorOf(result: Result<unknown>): AppError | null {
  return result.ok ? null : result.error;
}

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
