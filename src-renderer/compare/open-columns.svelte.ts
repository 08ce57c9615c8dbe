// Opens articles in the columns: loads them, aligns each with the base, and scrolls them together.
import type { PairReading } from '../../src-main/model/alignment';
import type { Bridge } from '../../src-main/model/channels';
import type { DocumentId } from '../../src-main/model/document';
import type { AppError, Result } from '../../src-main/model/result';
import type { Article } from '../../src-main/model/segment';
import { Columns } from './columns.svelte';
import { PinBook } from './pins.svelte';
import { Pinning } from './pinning.svelte';
import { ScrollSync } from './scroll-sync.svelte';
import { PARTNERS, type PartnerSide, type Side } from './sides';

/** What was answered for one column: its article, and what it shares with the base. */
interface Answer {
  readonly side: PartnerSide;
  readonly article: Result<Article>;
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
   * overtakes an earlier one.
   */
  async show([base, ...others]: readonly DocumentId[], keepPlace = false): Promise<void> {
    if (base === undefined) return;
    const opening = ++this.#opening;
    this.left = base;
    for (const [at, side] of PARTNERS.entries()) this.partners[side].id = others[at] ?? null;
    const reading = this.#bridge.ask('article:read', base);
    const answers = await Promise.all(
      PARTNERS.flatMap((side) => this.partners[side].id ?? []).map((id, at) =>
        this.#ask(PARTNERS[at] ?? 'right', base, id),
      ),
    );
    const first = await reading;
    if (opening !== this.#opening) return;
    const errors = [first, ...answers.flatMap(({ article, reading: pair }) => [article, pair])];
    this.error = errors.map((one) => (one.ok ? null : one.error)).find((one) => one) ?? null;
    this.settle(true);
    this.#put('left', first);
    for (const side of PARTNERS)
      this.#fill(
        side,
        answers.find((one) => one.side === side),
      );
    if (!keepPlace) this.scrolling.reset();
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
        const result = await this.#bridge.ask('pair:align', { a: left, b: id });
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
    const [article, reading] = await Promise.all([
      this.#bridge.ask('article:read', id),
      this.#bridge.ask('pair:align', { a: base, b: id }),
    ]);
    return { side, article, reading };
  }

  /** Empties a column where there is no answer. */
  #fill(side: PartnerSide, answer?: Answer): void {
    if (answer) this.#put(side, answer.article);
    else this.panes[side].show(null);
    this.partners[side].answer = answer?.reading.ok ? answer.reading.value : null;
  }

  #put(side: Side, result: Result<Article>): void {
    const article = result.ok ? result.value : null;
    const before = this.panes[side].article;
    const isSame = before && article && before.document.id === article.document.id;
    // Offsets into a text that is no more say nothing.
    if (isSame && before.text !== article.text) this.#pins.forget(article.document.id);
    this.panes[side].show(article);
  }
}
