// Runs a Node program and says how long it took and how much memory it held.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Measured {
  /** From the start of the process to its end. */
  readonly seconds: number;
  /** The most memory it held, all of its threads together. */
  readonly megabytes: number;
  readonly output: string;
}

/** Throws where the program ends with another status than 0. */
export async function measure(benchFolder: string, command: readonly string[]): Promise<Measured> {
  const scratch = mkdtempSync(join(tmpdir(), 'variorum-peak-'));
  const peakFile = join(scratch, 'peak');
  try {
    const hook = pathToFileURL(join(benchFolder, 'peak.mjs')).href;
    const start = performance.now();
    const output = await run(['--import', hook, ...command], peakFile);
    const seconds = (performance.now() - start) / 1000;
    return { seconds, megabytes: Number(readFileSync(peakFile, 'utf8')) / 1024, output };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function run(command: readonly string[], peakFile: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, {
      env: { ...process.env, VARIORUM_BENCH_PEAK: peakFile },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on(
      'data',
      (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-500)),
    );
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (status === 0) resolve(output);
      else reject(new Error(`It ended with ${String(status ?? signal)}: ${complaint}`));
    });
  });
}

/** Each program in turn, again and again, so that a busy moment of the machine falls on all of them. */
export async function measureInTurn<K extends string>(
  benchFolder: string,
  programs: Readonly<Record<K, readonly string[]>>,
  runs: number,
): Promise<Record<K, Measured>> {
  const names = Object.keys(programs) as K[];
  const all = new Map<K, Measured[]>(names.map((name) => [name, []]));
  for (let round = 0; round < runs; round += 1) {
    for (const name of names) all.get(name)?.push(await measure(benchFolder, programs[name]));
  }
  return Object.fromEntries(names.map((name) => [name, middle(all.get(name) ?? [])])) as Record<
    K,
    Measured
  >;
}

/** The run with the median time, and the median memory. */
export function middle(runs: readonly Measured[]): Measured {
  const half = Math.floor(runs.length / 2);
  const bySeconds = [...runs].sort((one, other) => one.seconds - other.seconds)[half];
  const byMemory = [...runs].sort((one, other) => one.megabytes - other.megabytes)[half];
  if (bySeconds === undefined || byMemory === undefined) throw new Error('There was no run.');
  return { ...bySeconds, megabytes: byMemory.megabytes };
}
