// `variorum match` and `variorum report`: sources in, matches or a page out, and what was left out.
import { describeRules } from '../analysis/measures';
import type { MatchFilter } from '../export/match-filter';
import { reportHtml } from '../export/report-html';
import type { Alignment, MatchKind } from '../model/alignment';
import { fail, ok, type Result } from '../model/result';
import { OutOfMemoryError } from '../worker/hands';
import type { Comparison, Engine, EngineContext } from './engine';
import type { Io } from './io';
import type { MatchOptions } from './match-options';
import { spareArticles } from './outputs';
import { withFields } from './named-fields';
import { grouped, progressTeller } from './progress';
import { findSources, type Sources } from './sources';
import { newTally, statsOf, type Tally } from './stats';
import { once, STANDARD_OUTPUT, write } from './write';

/** Articles without words that are named; of the others, how many there are. */
const MAX_TOLD = 20;

const MS_PER_SECOND = 1000;

interface Run {
  readonly options: MatchOptions;
  readonly io: Io;
  readonly comparison: Comparison;
  readonly sources: Sources;
  readonly tally: Tally;
}

/** Says through `io.warn` what it has to do without; fails with the one line that ends the run. */
export async function compare(
  command: 'match' | 'report',
  options: MatchOptions,
  engine: Engine,
  io: Io,
): Promise<Result<null>> {
  const start = io.clock();
  const found = await findSources(options.paths);
  if (!found.ok) return found;
  const named = await withFields(found.value, options.fields);
  if (!named.ok) return named;
  const spared = await spareArticles(named.value, options);
  if (!spared.ok) return spared;
  const sources = spared.value;
  const threads = options.threads ?? io.processors;
  const fits = fitsMemory(engine.estimateMemory(sources, threads), options, sources);
  if (!fits.ok) return fits;
  const tally = newTally();
  try {
    const comparison = await engine.open(sources, contextOf(options, threads, tally, start, io));
    if (!comparison.ok) return comparison;
    for (const line of warnings(comparison.value)) io.warn(`warning: ${line}`);
    const run: Run = { options, io, sources, tally, comparison: comparison.value };
    const parts = command === 'match' ? matchParts(run) : reportParts(run);
    const written = await write(parts, options.out, io);
    if (!written.ok) return written;
    for (const line of leftOut(run)) io.warn(`warning: ${line}`);
    return await saveStats(run, io.clock() - start);
  } catch (error) {
    if (error instanceof OutOfMemoryError) return fail('too-large', error.message);
    throw error;
  } finally {
    await engine.close();
  }
}

function contextOf(
  { timeLimit, progress, out, kinds, memory }: MatchOptions,
  threads: number,
  tally: Tally,
  start: number,
  io: Io,
): EngineContext {
  // Lines that are written to the terminal would run into the one that is rewritten there.
  const isMixed = out === STANDARD_OUTPUT && io.writesToTerminal;
  const status = isMixed ? null : io.status;
  const tell = progressTeller({ ...io, status }, progress);
  return {
    threads,
    memory,
    hasRelated: kinds.includes('related'),
    stop: io.stop,
    limit: timeLimit === null ? null : start + timeLimit * MS_PER_SECOND - io.clock(),
    clock: io.clock,
    progress: (step) =>
      tell(
        step,
        Object.values(tally.matches).reduce((sum, count) => sum + count, 0),
      ),
  };
}

function fitsMemory(needed: number, { memory }: MatchOptions, { called }: Sources): Result<null> {
  if (memory === null || needed <= memory) return ok(null);
  return fail(
    'too-large',
    `To compare ${called} takes about ${grouped(needed)} MB, and --memory allows ${grouped(memory)}. Allow more, or compare fewer articles at a time.`,
  );
}

/** What the comparison has to do without. */
function warnings({ documents, refused, remarks }: Comparison): string[] {
  const empty = documents.filter(({ words }) => words === 0);
  const more = empty.length - MAX_TOLD;
  return [
    ...refused.map(({ file, error }) => `“${file}”: ${error.message}`),
    ...empty.slice(0, MAX_TOLD).map(({ file }) => `“${file}” has no words in it.`),
    ...(more > 0 ? [`${grouped(more)} more ${more === 1 ? 'has' : 'have'} no words.`] : []),
    ...remarks,
  ];
}

function filterOf({ kinds, minWords }: MatchOptions): MatchFilter {
  return { kinds, minWords: minWords ?? 0 };
}

/** The lines of some pairs after those of others, made while they are written. */
async function* matchParts({ options, comparison, tally, io }: Run): AsyncGenerator<Uint8Array> {
  for await (const { lines, counts, pairsWithMatches } of comparison.lines(filterOf(options))) {
    tally.pairsWithMatches += pairsWithMatches;
    count(tally, counts);
    const start = io.clock();
    yield lines;
    tally.writeMs += io.clock() - start;
  }
}

async function* reportParts(run: Run): AsyncGenerator<string> {
  const { sources, comparison, io, tally, options } = run;
  const alignments: Alignment[] = [];
  for await (const some of comparison.alignments(filterOf(options))) {
    for (const alignment of some) {
      alignments.push(alignment);
      if (alignment.matches.length > 0) tally.pairsWithMatches += 1;
      for (const { kind } of alignment.matches) tally.matches[kind] += 1;
    }
  }
  const start = io.clock();
  yield reportHtml({
    folderName: sources.name,
    articles: comparison.articles(),
    alignments,
    refused: comparison.refused,
    skipped: sources.skipped,
    rules: describeRules(),
    version: io.version,
    date: io.now().toISOString(),
  });
  run.tally.writeMs += io.clock() - start;
}

function count(tally: Tally, counts: Readonly<Record<MatchKind, number>>): void {
  for (const [kind, more] of Object.entries(counts) as [MatchKind, number][]) {
    tally.matches[kind] += more;
  }
}

/** At most one line: why the result is not complete. */
function leftOut({ comparison, options }: Run): string[] {
  const { complete, timedOut } = comparison.figures();
  if (complete) return [];
  if (timedOut) {
    const limit = String(options.timeLimit);
    return [`The result is incomplete: the search ended after ${limit} seconds (--time-limit).`];
  }
  return [
    'The result may be incomplete: some sentences recur too often to compare all of them. Their lines say so ("complete": false).',
  ];
}

async function saveStats(run: Run, totalMs: number): Promise<Result<null>> {
  const { options, io } = run;
  if (options.stats === null) return ok(null);
  const figures = { ...run, version: io.version, totalMs, peakMemory: io.peakMemory() };
  return io.save(options.stats, once(`${JSON.stringify(statsOf(figures), null, 2)}\n`));
}
