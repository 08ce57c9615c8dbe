// How far the work is, in words: one line rewritten on a terminal, few lines elsewhere.
import type { Progress, Stage } from './engine';

/** Rewritten so often that counts run, and so seldom that a terminal keeps up. */
const STATUS_EVERY_MS = 100;
/** In a log that nobody asked to be kept current: short runs leave nothing in it. */
const LOG_EVERY_MS = 10_000;
/** Where lines were asked for. */
const ASKED_EVERY_MS = 1_000;

const WORDINGS: Readonly<Record<Stage, (counts: string) => string>> = {
  read: (counts) => `Reading: ${counts} files`,
  index: (counts) => `Indexing: ${counts} articles`,
  candidates: (counts) => `Comparing: ${counts} sentences`,
  align: (counts) => `Aligning: ${counts} pairs`,
};

export interface ProgressOutput {
  /** Rewrites one line; null where there is no terminal to do so. */
  readonly status: ((text: string) => void) | null;
  readonly warn: (line: string) => void;
  /** Milliseconds, never going back. */
  readonly clock: () => number;
}

/** Shows every progress that is due. `asked` gives a line at each stage and one a second. */
export function progressTeller(
  { status, warn, clock }: ProgressOutput,
  asked: boolean,
): (progress: Progress, matches: number) => void {
  const show = status !== null && !asked ? status : warn;
  const interval = asked ? ASKED_EVERY_MS : status === null ? LOG_EVERY_MS : STATUS_EVERY_MS;
  let last = clock();
  let stage: Stage | null = null;
  return (progress, matches) => {
    const time = clock();
    const isNewStage = asked && progress.stage !== stage;
    if (!isNewStage && time - last < interval) return;
    last = time;
    stage = progress.stage;
    show(wordingOf(progress, matches));
  };
}

export function wordingOf({ stage, done, total, articles }: Progress, matches: number): string {
  const text = WORDINGS[stage](`${grouped(done)} of ${grouped(total)}`);
  if (stage === 'align') return `${text}, ${grouped(matches)} matches`;
  return articles === undefined ? text : `${text}, ${grouped(articles)} articles`;
}

/** 12,345: the language of the program is English on every machine. */
export function grouped(count: number): string {
  return count.toLocaleString('en');
}
