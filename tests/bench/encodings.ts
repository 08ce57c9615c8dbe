// How many texts are read rightly without being told their encoding: `npm run -s bench -- encodings`.
import { join } from 'node:path';
import { heldOut, known } from '../fixtures/encoding-samples';
import { readSamples, type Reading } from '../fixtures/encoding-score';

const COLUMN = 14;

export async function main(
  _args: readonly string[],
  { bench }: { readonly bench: string },
): Promise<number> {
  const fixtures = join(bench, '../fixtures');
  const held = await readSamples(heldOut(fixtures));
  const before = await readSamples(known(fixtures));
  const encodings = [...new Set(held.map(({ sample }) => sample.encoding))];
  print(['encoding', 'held out', 'known', 'taken for something else']);
  for (const encoding of [...encodings, null]) {
    const of = (readings: readonly Reading[]): readonly Reading[] =>
      readings.filter(({ sample }) => encoding === null || sample.encoding === encoding);
    const wrong = [...of(held), ...of(before)].filter(({ isRight }) => !isRight);
    const told = wrong.map(({ sample, as }) => `${sample.language}: ${as}`).join(', ');
    print([encoding ?? 'all', share(of(held)), share(of(before)), encoding === null ? '' : told]);
  }
  return 0;
}

function share(readings: readonly Reading[]): string {
  const right = readings.filter(({ isRight }) => isRight).length;
  return `${String(right)} of ${String(readings.length)}`;
}

function print(cells: readonly string[]): void {
  process.stdout.write(
    `${cells
      .map((cell) => cell.padEnd(COLUMN))
      .join(' ')
      .trimEnd()}\n`,
  );
}
