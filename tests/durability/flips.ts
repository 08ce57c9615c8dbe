// Flips a byte or cuts off a file in what the app keeps, at many places: after the next start every note is there.
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { chance, close, hearSaved, kill, missing, prepare, start, typeNotes } from './machine';

const NOTES = 40;

export interface Flips {
  readonly places: number;
  /** What was done where a note was missing afterwards. */
  readonly failures: readonly string[];
}

/** A user folder with notes, as an app leaves it that was closed or killed. */
export async function folderWithNotes(
  root: string,
  user: string,
  notes: number,
): Promise<ReadonlySet<string>> {
  const machine = await start(root, user, join(root, 'seeds'));
  const saved = hearSaved(machine);
  await prepare(machine);
  await machine.page.evaluate(typeNotes, { prefix: 'note', count: notes });
  while (saved.size < notes) await new Promise((done) => setTimeout(done, 5));
  await close(machine);
  return saved;
}

export async function flips(
  root: string,
  places: number,
  seed: number,
  say: (line: string) => void = () => undefined,
): Promise<Flips> {
  const random = chance(seed);
  const scratch = mkdtempSync(join(tmpdir(), 'variorum-flips-'));
  const failures: string[] = [];
  try {
    const before = join(scratch, 'before');
    const wanted = await folderWithNotes(root, before, NOTES);
    for (const where of ['IndexedDB', 'notes']) {
      for (let place = 0; place < places; place += 1) {
        const user = join(scratch, 'user');
        cpSync(before, user, { recursive: true });
        const done = damage(join(user, where), random);
        const machine = await start(root, user, join(root, 'seeds'));
        const lacking = await missing(machine, user, wanted);
        if (lacking.length > 0) failures.push(`${done}: ${lacking.length} missing`);
        say(`${where}, ${done}: ${lacking.length} missing`);
        await kill(machine);
        rmSync(user, { recursive: true, force: true });
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return { places, failures };
}

/** One bit, or the end of a file; larger files are hit more often, and small ones often enough. */
function damage(folder: string, random: () => number): string {
  const files = filesIn(folder).filter(
    (path) => statSync(path).size > 0 && !/snapshots/.test(path),
  );
  const weights = files.map((path) => Math.sqrt(statSync(path).size));
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0);
  const path = files.find((_, at) => (rest -= weights[at] ?? 0) <= 0) ?? files[0];
  if (path === undefined) throw new Error(`${folder} is empty`);
  const name = relative(folder, path);
  const at = Math.floor(random() * statSync(path).size);
  if (random() < 0.3) {
    truncateSync(path, at);
    return `${name} cut at ${at}`;
  }
  const bytes = readFileSync(path);
  const bit = Math.floor(random() * 8);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  writeFileSync(path, bytes);
  return `${name} bit ${bit} of byte ${at}`;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    })
    .sort();
}

export async function main(args: readonly string[], root: string): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      places: { type: 'string', default: '50' },
      rounds: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  const places = Number(values.rounds ?? values.places);
  const result = await flips(root, places, Number(values.seed), console.log);
  console.log(
    `${places} places in the database and ${places} in the journal: ${result.failures.length} with notes missing`,
  );
  for (const failure of result.failures) console.log(failure);
  return result.failures.length === 0 ? 0 : 1;
}
