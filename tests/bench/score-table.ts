// A score as a table to be read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from '../fixtures/reuse/group';
import type { Score } from '../fixtures/reuse/score';
import type { Place } from '../fixtures/reuse/truth';

const PLACES = 4;

export function scoreTable(score: Score): string {
  const rows = [...score.byKind].map(([kind, { required, found }]) =>
    row(kind, required, found, required === 0 ? '-' : (found / required).toFixed(PLACES)),
  );
  const given = [...score.byMatchKind].map(([kind, { counted, wrong }]) =>
    row(kind, counted, wrong, counted === 0 ? '-' : (1 - wrong / counted).toFixed(PLACES)),
  );
  const sorts = groupBy(score.falseMatches, ({ sort }) => sort);
  const figures = score.byKind.get('figures');
  return [
    row('kind', 'required', 'found', 'recall'),
    ...rows,
    row('all', score.required, score.found, score.recall.toFixed(PLACES)),
    '',
    row('match', 'counted', 'false', 'precision'),
    ...given,
    '',
    `${score.counted} counted matches, ${score.falseMatches.length} false` +
      [...sorts].map(([sort, { length }]) => `, ${sort} ${length}`).join(''),
    `precision ${score.precision.toFixed(PLACES)}  recall ${score.recall.toFixed(PLACES)}  ` +
      `F1 ${score.f1.toFixed(PLACES)}`,
    `figures told exactly in ${score.figuresTold} of ${figures?.found ?? 0} found`,
  ].join('\n');
}

function row(...[kind, ...cells]: readonly (string | number)[]): string {
  return String(kind).padEnd(10) + cells.map((cell) => String(cell).padStart(10)).join('');
}

/** Words of the first missed of each kind and of the first false matches. */
export function examples({ missed, falseMatches }: Score, folder: string, count: number): string {
  const texts = new Map<string, string>();
  const words = ({ file, start, end }: Place): string => {
    const text = texts.get(file) ?? readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
    texts.set(file, text);
    return `  ${file} ${start}-${end}: ${text.slice(start, end)}`;
  };
  const lines: string[] = [];
  for (const [kind, records] of groupBy(missed, (record) => record.kind)) {
    for (const { a, b } of records.slice(0, count))
      lines.push(`missed, ${kind}`, words(a), words(b));
  }
  for (const [sort, found] of groupBy(falseMatches, ({ sort }) => sort)) {
    for (const { match } of found.slice(0, count)) {
      lines.push(`false, ${sort}, ${match.kind}`, words(match.a), words(match.b));
    }
  }
  return lines.join('\n');
}
