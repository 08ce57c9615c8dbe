// Edits articles at random and tells how many of their notes are found again: `npm run -s fuzz -- anchors`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeNumber } from '../bench/options';
import { fuzz, OUTCOMES, type Case, type Outcome } from '../fixtures/anchor-fuzz';
import { EDIT_NAMES } from '../fixtures/edited-text';
import { generate } from '../fixtures/reuse-generator';

const USAGE = 'fuzz -- anchors [--edits 10000] [--seed 1] [--notes 10] [--show OUTCOME]';
/** Of the notes whose words survive, so many must be found again rightly. */
const LEAST_RIGHT = 0.95;
const GENERATED = 40;
const SHOWN = 20;

export function main(args: readonly string[], { root }: { readonly root: string }): number {
  const options = { edits: 10_000, seed: 1, notes: 10, show: '' };
  for (let at = 0; at < args.length; at += 2) {
    const [name, value = ''] = [args[at], args[at + 1]];
    if (name === '--edits' || name === '--seed' || name === '--notes') {
      options[name.slice(2) as 'edits' | 'seed' | 'notes'] = wholeNumber(name, value);
    } else if (name === '--show') options.show = value;
    else throw new Error(`Usage: ${USAGE}`);
  }
  const started = performance.now();
  const counts = new Map<string, Map<Outcome, number>>();
  let shown = 0;
  const { edits, seed, notes: notesPerEdit } = options;
  for (const one of fuzz(articles(root, seed), { edits, seed, notesPerEdit })) {
    for (const name of [one.edit, 'all']) {
      const of = counts.get(name) ?? new Map<Outcome, number>();
      counts.set(name, of.set(one.outcome, (of.get(one.outcome) ?? 0) + 1));
    }
    if (one.outcome === options.show && shown++ < SHOWN) show(one);
  }
  print(counts, (performance.now() - started) / 1000);
  const all = counts.get('all') ?? new Map<Outcome, number>();
  const isGood = rightOf(all) >= LEAST_RIGHT && (all.get('silent') ?? 0) === 0;
  return isGood ? 0 : 1;
}

export function articles(root: string, seed: number): { file: string; text: string }[] {
  const seeds = join(root, 'seeds');
  const files = readdirSync(seeds).filter((file) => file.endsWith('.txt'));
  return [
    ...files.map((file) => ({ file, text: readFileSync(join(seeds, file), 'utf8') })),
    ...generate({ seed, articles: GENERATED }).articles.map(({ file, text }) => ({ file, text })),
  ];
}

function rightOf(of: ReadonlyMap<Outcome, number>): number {
  const get = (outcome: Outcome): number => of.get(outcome) ?? 0;
  const surviving = get('right') + get('asked') + get('lost') + get('astray');
  return surviving === 0 ? 1 : get('right') / surviving;
}

function print(counts: ReadonlyMap<string, ReadonlyMap<Outcome, number>>, seconds: number): void {
  const row = (cells: readonly (string | number)[]): string =>
    cells
      .map((cell, at) => (at === 0 ? String(cell).padEnd(24) : String(cell).padStart(10)))
      .join('');
  const lines = [row(['edit', 'right %', ...OUTCOMES])];
  for (const name of [...EDIT_NAMES, 'all']) {
    const of = counts.get(name);
    if (!of) continue;
    const share = (100 * rightOf(of)).toFixed(2);
    lines.push(row([name, share, ...OUTCOMES.map((outcome) => of.get(outcome) ?? 0)]));
  }
  process.stdout.write(`${lines.join('\n')}\n${seconds.toFixed(1)} s\n`);
}

function show({ edit, outcome, quotation, placing, text, target }: Case): void {
  const [quote, position] = target.selector ?? [];
  const stood = text.slice(Math.max(0, (position?.start ?? 0) - 60), (position?.end ?? 0) + 60);
  const { state, span, now, places } = placing;
  process.stdout.write(
    `${JSON.stringify({ edit, outcome, quotation, prefix: quote?.prefix, suffix: quote?.suffix, stood, state, span, now, places: places.length, there: span && text.slice(span.start - 40, span.end + 40) }, null, 1)}\n`,
  );
}
