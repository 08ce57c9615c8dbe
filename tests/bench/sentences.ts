// Where sentences end, by language, beside what others say: F1 of the ends.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  hardCases,
  scoreBoundaries,
  type CutText,
  type Splitter,
} from '../fixtures/sentence-score';
import { treebankTexts } from '../fixtures/treebank';
import { brownTexts, webTexts } from './sentence-texts';
import { ours, splitters } from './sentence-splitters';
import type { Places } from './time-table';

export function main(args: readonly string[], places: Places): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      alone: { type: 'boolean', default: false },
      wrong: { type: 'boolean', default: false },
      treebanks: { type: 'string' },
    },
  });
  const cases = hardCases(join(places.bench, '../fixtures'));
  const compared = values.alone ? { Variorum: ours } : splitters();
  console.log(['texts', 'ends', ...Object.keys(compared)].map(cell).join(''));
  for (const [language, texts] of cases) show(language, texts, language, compared);
  show('all hard cases', cases, null, compared);
  if (!values.alone) {
    show('edited English', brownTexts(), 'en', compared);
    show('English of the web', webTexts(), 'en', compared);
  }
  for (const name of values.treebanks === undefined ? [] : readdirSync(values.treebanks)) {
    if (!name.endsWith('.conllu')) continue;
    const [language = ''] = name.split(/[_.-]/);
    const texts = treebankTexts(readFileSync(join(values.treebanks ?? '', name), 'utf8'));
    show(name, texts, language, compared);
  }
  if (values.wrong) console.log(wrongOf(cases).join('\n'));
  return 0;
}

type ByLanguage = ReadonlyMap<string, readonly CutText[]>;

function show(
  name: string,
  texts: readonly CutText[] | ByLanguage,
  language: string | null,
  compared: Readonly<Record<string, Splitter>>,
): void {
  const groups =
    language === null
      ? [...(texts as ByLanguage)]
      : [[language, texts as readonly CutText[]] as const];
  const scores = Object.values(compared).map((split) => {
    let [both, agreed, wanted] = [0, 0, 0];
    for (const [code, some] of groups) {
      const score = scoreBoundaries(some, code, split);
      both += score.wanted + score.given;
      agreed += score.found;
      wanted += score.wanted;
    }
    return { f1: both === 0 ? 1 : (2 * agreed) / both, wanted };
  });
  const wanted = scores[0]?.wanted ?? 0;
  console.log([name, wanted, ...scores.map(({ f1 }) => f1.toFixed(4))].map(cell).join(''));
}

const FIRST = 30;
const OTHERS = 16;

function cell(value: string | number, column: number): string {
  return column === 0 ? String(value).padEnd(FIRST) : String(value).padStart(OTHERS);
}

/** The hard cases that are cut otherwise, as they are cut. */
function wrongOf(cases: ByLanguage): string[] {
  return [...cases].flatMap(([language, texts]) =>
    texts
      .filter((one) => {
        const { wanted, found, given } = scoreBoundaries([one], language, ours);
        return found < wanted || found < given;
      })
      .map(({ text }) => `${language}: ${ours(text, language).join(' | ')}`),
  );
}
