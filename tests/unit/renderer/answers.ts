// Answers for a comparison without the app: articles and what they share, held back where a test wants it.
import type { Alignment, Match, PairReading } from '../../../src-main/model/alignment';
import type { Bridge } from '../../../src-main/model/channels';
import { pack } from '../../../src-main/model/packed';
import { fail, ok, type Result } from '../../../src-main/model/result';
import type { Article } from '../../../src-main/model/segment';

function articleOf(id: string, text: string): Article {
  return {
    document: { id },
    text,
    blocks: [],
  } as unknown as Article;
}

/** A match of sentences of ten characters, by their numbers. */
export function matchOf(a: number, b: number, more: Partial<Match> = {}): Match {
  return {
    id: `${a}-${b}`,
    a: { start: 10 * a, end: 10 * a + 4 },
    b: { start: 10 * b, end: 10 * b + 4 },
    segmentsA: [a],
    segmentsB: [b],
    kind: 'identical',
    moved: false,
    rule: { name: 'same-words', sharedWords: 1, shorterWords: 1, longerWords: 1 },
    shared: [],
    changes: [],
    ...more,
  } as unknown as Match;
}

function readingOf(
  a: string,
  b: string,
  matches: readonly Match[],
  { alignment, ...more }: MoreOfReading = {},
): PairReading {
  return {
    alignment: { a, b, matches, ...alignment },
    formulas: Object.fromEntries(matches.map(({ id }) => [id, []])),
    fine: {},
    duplicatesA: [],
    duplicatesB: [],
    leftOutA: [],
    leftOutB: [],
    ...more,
  } as unknown as PairReading;
}

/** What a reading tells beside its matches. */
export type MoreOfReading = Partial<Omit<PairReading, 'alignment'>> & {
  readonly alignment?: Partial<Alignment>;
};

/** Answers at once, but for the articles and the pairs that are held back until they are let go. */
export class Answers {
  readonly asked: string[] = [];
  /** By article; others have a text of their name. */
  readonly texts = new Map<string, string>();
  /** By pair; others have one match, of the first sentences. */
  readonly matches = new Map<string, readonly Match[]>();
  /** By pair, what is told beside the matches. */
  readonly more = new Map<string, MoreOfReading>();
  readonly broken = new Set<string>();
  readonly #held = new Map<string, (() => void)[]>();

  readonly bridge = {
    platform: 'linux',
    ask: async (name: string, message: unknown) => {
      if (name === 'pair:align') {
        const { a, b } = message as { a: string; b: string };
        this.asked.push(`${a} ${b}`);
        await this.#passed(`${a} ${b}`);
        const matches = this.matches.get(`${a} ${b}`) ?? [matchOf(0, 0)];
        return pack(ok(readingOf(a, b, matches, this.more.get(`${a} ${b}`))));
      }
      const id = message as string;
      await this.#passed(id);
      const broken: Result<Article> = fail('no-such-document', `no ${id}`);
      return pack(
        this.broken.has(id) ? broken : ok(articleOf(id, this.texts.get(id) ?? `text of ${id}`)),
      );
    },
    on: () => () => undefined,
  } as unknown as Bridge;

  /** @param what an article, or a pair as two with a space between */
  hold(what: string): void {
    this.#held.set(what, []);
  }

  letGo(what: string): void {
    const waiting = this.#held.get(what) ?? [];
    this.#held.delete(what);
    for (const resolve of waiting) resolve();
  }

  async #passed(what: string): Promise<void> {
    const waiting = this.#held.get(what);
    if (waiting) await new Promise<void>((resolve) => waiting.push(resolve));
  }
}
