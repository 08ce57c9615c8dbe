// Reads the matches that `variorum match` has written.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { MatchLine } from '../fixtures/reuse/score';

/** Without the quoted texts, which a large file would fill the memory with. */
export async function readMatches(path: string): Promise<MatchLine[]> {
  const matches: MatchLine[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (line === '') continue;
    const { a, b, kind, changes = [] } = JSON.parse(line) as MatchLine;
    matches.push({
      a: { file: a.file, start: a.start, end: a.end },
      b: { file: b.file, start: b.start, end: b.end },
      kind,
      changes,
    });
  }
  return matches;
}

/** How many matches it holds: a line each. */
export async function countMatches(path: string): Promise<number> {
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (line !== '') count += 1;
  }
  return count;
}
