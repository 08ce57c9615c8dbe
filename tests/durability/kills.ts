// Kills the app again and again while notes are typed: every note that it called saved is there afterwards, whole.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  chance,
  hearSaved,
  kill,
  missing,
  prepare,
  start,
  typeNotes,
  type Machine,
} from './machine';

/** The list beside the text shows every note; after so many rounds it gets a fresh store. */
const ROUNDS_A_STORE = 5;
/** Between so few and so many notes are typed before a kill. */
const [FEWEST, MOST] = [70, 110];
/** The kill falls at any moment of typing, flushing and drawing. */
const JITTER_MS = 30;
/** A note takes some hundredths of this on a busy machine. */
const STUCK_MS = 60_000;

export interface Kills {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: readonly string[];
}

export async function kills(
  root: string,
  rounds: number,
  seed: number,
  [fewest, most] = [FEWEST, MOST],
  say: (line: string) => void = () => undefined,
): Promise<Kills> {
  const random = chance(seed);
  const lost: string[] = [];
  let acknowledged = 0;
  let user = '';
  let wanted = new Set<string>();
  let machine: Machine | null = null;
  for (let round = 0; round < rounds; round += 1) {
    if (!machine) {
      user = mkdtempSync(join(tmpdir(), 'variorum-kills-'));
      wanted = new Set();
      machine = await start(root, user, join(root, 'seeds'));
    }
    const saved = hearSaved(machine);
    await prepare(machine);
    const goal = fewest + Math.floor(random() * (most - fewest));
    // The page ends in the middle of it.
    const typing = { prefix: `r${round}`, count: most * 2 };
    void machine.page.evaluate(typeNotes, typing).catch(() => undefined);
    await reach(saved, goal);
    await new Promise((done) => setTimeout(done, random() * JITTER_MS));
    await kill(machine);
    acknowledged += saved.size;
    for (const words of saved) wanted.add(words);
    machine = await start(root, user, join(root, 'seeds'));
    lost.push(...(await missing(machine, user, wanted)));
    if ((round + 1) % ROUNDS_A_STORE !== 0 && round + 1 !== rounds) continue;
    say(`round ${round + 1}: ${acknowledged} saved, ${lost.length} lost`);
    await kill(machine);
    machine = null;
    rmSync(user, { recursive: true, force: true });
  }
  return { rounds, acknowledged, lost };
}

/** Fails where nothing more is saved: then the app has stopped taking notes. */
async function reach(saved: ReadonlySet<string>, goal: number): Promise<void> {
  let last = saved.size;
  let since = performance.now();
  while (saved.size < goal) {
    await new Promise((done) => setTimeout(done, 5));
    if (saved.size > last) [last, since] = [saved.size, performance.now()];
    if (performance.now() - since > STUCK_MS)
      throw new Error(`after ${last} notes no further one was saved`);
  }
}

export async function main(args: readonly string[], root: string): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
    },
  });
  const result = await kills(
    root,
    Number(values.rounds),
    Number(values.seed),
    undefined,
    console.log,
  );
  console.log(
    `${result.rounds} kills, ${result.acknowledged} notes called saved, ${result.lost.length} lost or cut`,
  );
  for (const words of result.lost.slice(0, 10)) console.log(`lost: ${words}`);
  return result.lost.length === 0 ? 0 : 1;
}
