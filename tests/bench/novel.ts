// The matcher on two editions of a novel: which words it marks as shared, and how long it takes.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateNovel, NOVEL_FILES } from '../fixtures/reuse/novel';
import type { Revision } from '../fixtures/reuse/revise';
import { score } from '../fixtures/reuse/score';
import { scoreWords } from '../fixtures/reuse/word-score';
import { readMatches } from './match-file';
import { measureInTurn } from './measure';
import { builtCli, wholeNumber } from './options';
import { scoreTable } from './score-table';
import { timeTable, type Places } from './time-table';

/** Words of the first edition; the heavily revised one has a third more in the second. */
const WORDS: Readonly<Record<Revision, number>> = { light: 75_000, heavy: 150_000 };

export async function main(args: readonly string[], places: Places): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      revision: { type: 'string' },
      words: { type: 'string' },
      seed: { type: 'string', default: '1' },
      runs: { type: 'string', default: '5' },
      cli: { type: 'string', default: places.cli },
    },
  });
  for (const revision of revisions(values.revision)) {
    await bench({
      revision,
      words: wholeNumber('--words', values.words ?? `${WORDS[revision]}`),
      seed: wholeNumber('--seed', values.seed),
      runs: Math.max(1, wholeNumber('--runs', values.runs)),
      places: { ...places, cli: builtCli(values.cli) },
    });
  }
  return 0;
}

function revisions(asked: string | undefined): readonly Revision[] {
  if (asked === undefined) return ['light', 'heavy'];
  if (asked === 'light' || asked === 'heavy') return [asked];
  throw new Error(`--revision takes light or heavy, not "${asked}".`);
}

interface Bench {
  readonly revision: Revision;
  readonly words: number;
  readonly seed: number;
  readonly runs: number;
  readonly places: Places;
}

async function bench({ revision, words, seed, runs, places }: Bench): Promise<void> {
  const folder = join(tmpdir(), 'variorum-bench', `novel-${revision}-${words}-${seed}`);
  const matchFile = `${folder}.jsonl`;
  const { first, revised, truth } = generateNovel({ seed, words, revision });
  const texts = new Map([
    [NOVEL_FILES[0], first],
    [NOVEL_FILES[1], revised],
  ]);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of texts) writeFileSync(join(folder, file), text);

  const measured = await measureInTurn(
    places.bench,
    {
      baseline: [join(places.bench, 'baseline.mjs'), folder],
      match: [places.cli, 'match', folder, '--out', matchFile],
    },
    runs,
  );
  const matches = await readMatches(matchFile);
  const marked = scoreWords(texts, truth, matches);
  console.log(`A ${revision} revision, seed ${seed}, in ${folder}; median of ${runs}\n`);
  console.log(scoreTable(score(truth, matches)));
  console.log(
    `\n${marked.shared} words are shared, ${marked.marked} marked, ${marked.rightlyMarked} rightly: ` +
      `precision ${marked.precision.toFixed(5)}  recall ${marked.recall.toFixed(5)}  ` +
      `F1 ${marked.f1.toFixed(5)}`,
  );
  console.log(`\n${timeTable(measured)}\n`);
}
