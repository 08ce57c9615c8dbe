// Opens articles in the columns: loads them, aligns each with the base, and scrolls them together.
import type { PairReading } from '../../src-main/model/alignment';
import type { Bridge, RequestName, Requests } from '../../src-main/model/channels';
import type { DocumentId } from '../../src-main/model/document';
import type { AppError, Result } from '../../src-main/model/result';
import { segmentsOf, type PageArticle } from '../../src-main/model/segment';
import { Columns } from './columns.svelte';
import { LastUnpacked } from './last-unpacked';
import { PinBook } from './pins.svelte';
import { Pinning } from './pinning.svelte';
import { ScrollSync } from './scroll-sync.svelte';
import { FURTHER, PARTNERS, SIDES, type PartnerSide, type Side } from './sides';

type Answers = { readonly [N in RequestName]: Requests[N]['answer'] };

/** What is asked for one column: its article, and what it shares with the base. */
interface Asked {
  readonly article: Promise<Answers['article:read'] | null>;
  readonly reading: Promise<Answers['pair:align'] | null>;
}

/** For a column that there is not. */
const NOTHING: Asked = { article: Promise.resolve(null), reading: Promise.resolve(null) };

/** Two short articles are aligned sooner, and shown with their marks at once. */
const SHOWN_UNALIGNED_AFTER_MS = 60;

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
  /** A pair that is opened again is not drawn again: the same answer is the same article and reading. */
  readonly #articles = perSide(SIDES, () => new LastUnpacked<PageArticle>());
  readonly #readings = perSide(PARTNERS, () => new LastUnpacked<PairReading>());
  #opening = 0;
  #arriving: Promise<unknown> = Promise.resolve();

  constructor(bridge: Bridge) {
    super();
    this.#bridge = bridge;
  }

  /** Called before columns show something else, or close; with none, when all have new matches. */
  protected abstract leaving(sides: readonly Side[]): void;

  /** Shows two articles and nothing beside them. */
  open(left: DocumentId, right: DocumentId, keepPlace = false): Promise<void> {
    return this.show([left, right], keepPlace);
  }

  /**
   * Loads articles into the columns, from the left, and aligns each with the first, which may stand
   * alone; a later call
   * overtakes an earlier one, and what is done to a column meanwhile holds for that column. Articles
   * whose alignment takes long are shown before it is there.
   */
  show(ids: readonly DocumentId[], keepPlace = false): Promise<void> {
    return this.#awaited(this.#show(ids, keepPlace));
  }

  /** Puts an article into a column beside the first two, which stay as they are. */
  openIn(side: PartnerSide, id: DocumentId): Promise<AppError | null> {
    return this.#awaited(this.#openIn(side, id));
  }

  /** Settled once nothing is on its way to a column any more. */
  get arrived(): Promise<unknown> {
    return this.#arriving;
  }

  #awaited<T>(work: Promise<T>): Promise<T> {
    this.#arriving = Promise.all([this.#arriving, work]);
    return work;
  }

  async #show([base, ...others]: readonly DocumentId[], keepPlace: boolean): Promise<void> {
    if (base === undefined) return;
    const opening = ++this.#opening;
    const isSameBase = this.left === base;
    const columns = PARTNERS.map((side, at) => {
      const id = others[at] ?? null;
      return { side, id, isSame: isSameBase && this.partners[side].id === id };
    });
    this.left = base;
    for (const { side, id } of columns) this.partners[side].id = id;
    const asked = columns.map(({ id }) => (id === null ? NOTHING : this.#ask(base, id)));
    const [first, ...rest] = await Promise.all([
      this.#bridge.ask('article:read', base),
      ...asked.map(({ article }) => article),
    ]);
    const aligning = Promise.all(asked.map(({ reading }) => reading));
    await Promise.race([aligning, passed(SHOWN_UNALIGNED_AFTER_MS)]);
    if (opening !== this.#opening) return;
    const articles = [first, ...rest].map((answer, at) =>
      this.#articles[SIDES[at] ?? 'left'].of(answer),
    );
    // A folder is read anew whenever a file of it changes: what is read here is disturbed by its own only.
    const isUndisturbed =
      keepPlace && SIDES.every((side, at) => this.#shows(side, articles[at] ?? null));
    this.error = null;
    if (!isUndisturbed) {
      this.leaving(SIDES);
      this.error = this.#put('left', articles[0] ?? null);
      for (const [at, { side, id, isSame }] of columns.entries()) {
        if (this.partners[side].id !== id) continue;
        if (!isSame) this.partners[side].answer = null;
        this.error ??= this.#put(side, articles[at + 1] ?? null);
      }
    }
    if (!keepPlace) this.scrolling.reset();
    const answers = await aligning;
    if (opening !== this.#opening) return;
    for (const [at, { side, id }] of columns.entries()) {
      if (this.partners[side].id === id) this.error ??= this.#take(side, answers[at] ?? null);
    }
  }

  async #openIn(side: PartnerSide, id: DocumentId): Promise<AppError | null> {
    const { left } = this;
    if (left === null) return null;
    const opening = this.#opening;
    const partner = this.partners[side];
    this.leaving([side]);
    partner.id = id;
    this.#empty(side);
    const asked = this.#ask(left, id);
    const [article, reading] = await Promise.all([asked.article, asked.reading]);
    if (opening !== this.#opening || partner.id !== id) return null;
    this.scrolling.join(side);
    const error = this.#put(side, this.#articles[side].of(article)) ?? this.#take(side, reading);
    if (error) await this.closeColumn(side);
    return error;
  }

  /**
   * Closes a column beside the first two; the one to its right moves up.
   * @returns why that one could not be read, where it was still on its way
   */
  async closeColumn(side: Side): Promise<AppError | null> {
    if (side !== 'third' && side !== 'fourth') return null;
    const { fourth } = this.partners;
    if (side === 'third' && fourth.id !== null) return this.#moveUp(fourth.id);
    this.leaving([side]);
    this.partners[side].id = null;
    this.#empty(side);
    return null;
  }

  /** The fourth column takes the place of the third. */
  async #moveUp(id: DocumentId): Promise<AppError | null> {
    this.leaving(FURTHER);
    const { third, fourth } = this.partners;
    const { answer } = fourth;
    const { article } = this.panes.fourth;
    fourth.id = null;
    this.#empty('fourth');
    const isThere = article?.document.id === id && answer?.alignment.a === this.left;
    // It is still on its way to the other column.
    if (!isThere || answer.alignment.b !== id) return this.openIn('third', id);
    third.id = id;
    third.answer = answer;
    this.scrolling.join('third');
    this.panes.third.show(article);
    return null;
  }

  /** Asks again for the matches that are shown: more is known once the folder has been compared. */
  async realign(): Promise<void> {
    // What was asked for before is answered with what was known then.
    await this.#arriving;
    const opening = this.#opening;
    const { left } = this;
    if (left === null) return;
    await Promise.all(
      this.beside.map(async (partner) => {
        const { id } = partner;
        if (id === null) return;
        const answer = await this.#bridge.ask('pair:align', { a: left, b: id });
        if (opening !== this.#opening || partner.id !== id || !answer.ok) return;
        const result = this.#readings[partner.side].of(answer);
        if (!result?.ok) return;
        partner.answer = result.value;
      }),
    );
    this.leaving([]);
  }

  close(): void {
    this.#opening += 1;
    this.left = null;
    this.error = null;
    this.leaving(SIDES);
    this.panes.left.show(null);
    for (const side of PARTNERS) {
      this.partners[side].id = null;
      this.#empty(side);
    }
  }

  #ask(base: DocumentId, id: DocumentId): Asked {
    return {
      article: this.#bridge.ask('article:read', id),
      reading: this.#bridge.ask('pair:align', { a: base, b: id }),
    };
  }

  #empty(side: PartnerSide): void {
    this.#put(side, null);
    this.#take(side, null);
  }

  /** Whether a column shows this article already, with this text and what the reader said of it. */
  #shows(side: Side, result: Result<PageArticle> | null): boolean {
    const shown = this.panes[side].article;
    if (!result?.ok) return result === null && shown === null;
    const { document, text } = result.value;
    if (shown?.document.id !== document.id || shown.text !== text) return false;
    return saidOf(shown) === saidOf(result.value);
  }

  #put(side: Side, result: Result<PageArticle> | null): AppError | null {
    const article = result?.ok ? result.value : null;
    const before = this.panes[side].article;
    const isSame = before && article && before.document.id === article.document.id;
    // Offsets into a text that is no more say nothing.
    if (isSame && before.text !== article.text) this.#pins.forget(article.document.id);
    this.panes[side].show(article);
    return errorOf(result);
  }

  #take(side: PartnerSide, answer: Answers['pair:align'] | null): AppError | null {
    const result = this.#readings[side].of(answer);
    this.partners[side].answer = result?.ok ? result.value : null;
    return errorOf(result);
  }
}

/** What the reader said that changes how an article is shown. */
function saidOf({ blocks, language, direction, document }: PageArticle): string {
  const lines = segmentsOf(blocks).flatMap(({ ordinal, putBack }) =>
    putBack ? `${ordinal} ${putBack}` : [],
  );
  return JSON.stringify([language, direction, document.written ?? null, lines]);
}

function perSide<S extends Side, T>(sides: readonly S[], make: () => T): Readonly<Record<S, T>> {
  return Object.fromEntries(sides.map((side) => [side, make()])) as Record<S, T>;
}

function errorOf(result: Result<unknown> | null): AppError | null {
  return result === null || result.ok ? null : result.error;
}

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
