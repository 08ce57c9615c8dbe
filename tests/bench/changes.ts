// The changes inside a sentence against those that a person marks, beside what other libraries mark.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { changedSpans, compareTexts } from '../../src-main/analysis/text-changes';
import { scoreRevisions } from '../fixtures/revision-score';
import { revisions, type Revision } from '../fixtures/revisions';
import { peers, type Peer } from './peers';
import type { Places } from './time-table';

const OURS: Peer = {
  name: 'Variorum',
  mark: (a, b) => changedSpans(compareTexts(a, b, { caseCounts: true })),
};

export function main(args: readonly string[], places: Places): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      wrong: { type: 'boolean', default: false },
      alone: { type: 'boolean', default: false },
    },
  });
  const all = revisions(join(places.bench, '../fixtures'));
  const parts: readonly (readonly [string, readonly Revision[]])[] = [
    ['held out', all.filter(({ isHeldOut }) => isHeldOut)],
    ['seen', all.filter(({ isHeldOut }) => !isHeldOut)],
  ];
  const compared = values.alone ? [OURS] : [OURS, ...peers()];
  for (const [name, pairs] of parts) {
    console.log(`${name}, ${pairs.length} pairs`.padEnd(26) + HEADING);
    for (const peer of compared) console.log(rowOf(peer, pairs));
    console.log('');
  }
  if (values.wrong) {
    const seen = parts[1]?.[1] ?? [];
    console.log(
      scoreRevisions(seen, ({ a, b }) => OURS.mark(levelled(a), levelled(b))).wrong.join('\n'),
    );
  }
  return 0;
}

const CELL = 10;
const HEADING = ['F1', 'exact', 'F1 case', 'exact case']
  .map((cell) => cell.padStart(CELL + 2))
  .join('');

/** First without regard to case and kinds of marks, which the person did not mark; then as it is. */
function rowOf({ name, mark }: Peer, pairs: readonly Revision[]): string {
  const folded = scoreRevisions(pairs, ({ a, b }) => mark(levelled(a), levelled(b)));
  const strict = scoreRevisions(pairs, ({ a, b }) => mark(a, b));
  return (
    name.padEnd(26) +
    [folded.f1, folded.exact, strict.f1, strict.exact]
      .map((share) => share.toFixed(4).padStart(CELL + 2))
      .join('')
  );
}

/** In small letters, with one kind of quotation mark and dash; each character stays one. */
function levelled(text: string): string {
  return text.toLowerCase().replace(/[“”„]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, '-');
}
