// Has changed and made-up files of every format parsed in the cage: `npm run -s fuzz -- formats`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { RICH_FORMATS, type RichFormat } from '../../src-main/model/document';
import { Cage, CAGE_LIMITS } from '../../src-main/worker/cage';
import { startForked } from '../../src-main/worker/forked-cage';
import { wholeNumber } from '../bench/options';
import { fuzzedFile } from '../fixtures/format-fuzz';

const USAGE = 'fuzz -- formats [--files 2000] [--seed 1] [--format html]';
/** A caged process that had to be ended answers within its time and the grace that it is given. */
const MOST_SECONDS = CAGE_LIMITS.milliseconds / 1000 + 10;

export async function main(
  args: readonly string[],
  { root }: { readonly root: string },
): Promise<number> {
  const options = { files: 2000, seed: 1, format: '' };
  for (let at = 0; at < args.length; at += 2) {
    const [name, value = ''] = [args[at], args[at + 1]];
    if (name === '--files' || name === '--seed') {
      options[name.slice(2) as 'files' | 'seed'] = wholeNumber(name, value);
    } else if (name === '--format') options.format = value;
    else throw new Error(`Usage: ${USAGE}`);
  }
  const entry = join(root, 'out/main/caged-process.js');
  if (!existsSync(entry)) throw new Error('Build the app first: npm run build.');
  const formats = RICH_FORMATS.filter((one) => options.format === '' || one === options.format);
  const cage = new Cage(startForked(pathToFileURL(entry)), 1);
  let bad = 0;
  for (const format of formats) bad += await fuzzFormat(format, cage, options);
  cage.close();
  return bad === 0 ? 0 : 1;
}

/** How many files came out otherwise than with a text or a clear reason. */
async function fuzzFormat(
  format: RichFormat,
  { parse }: Cage,
  { files, seed }: { readonly files: number; readonly seed: number },
): Promise<number> {
  const counts = new Map<string, number>();
  let [bad, slowest] = [0, 0];
  for (const bytes of fc.sample(fuzzedFile(format), { numRuns: files, seed })) {
    const started = performance.now();
    const found = await parse({ format, bytes: new Uint8Array(bytes), encoding: null });
    const seconds = (performance.now() - started) / 1000;
    slowest = Math.max(slowest, seconds);
    const outcome = found.ok ? 'text' : found.error.code;
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    const isClear = found.ok || /^\p{Lu}.*\.$/u.test(found.error.message);
    const isLost = !found.ok && found.error.message.includes('the program that read it ended');
    if (isClear && !isLost && seconds <= MOST_SECONDS) continue;
    bad += 1;
    process.stdout.write(`${format} ${outcome} ${bytes.toString('base64').slice(0, 400)}\n`);
  }
  const told = [...counts].map(([outcome, count]) => `${outcome} ${String(count)}`).join(', ');
  process.stdout.write(`${format.padEnd(6)}${told}; slowest ${slowest.toFixed(1)} s\n`);
  return bad;
}
