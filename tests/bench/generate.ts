// Writes a corpus with known reuse: the articles into a folder, the truth beside it.
import { parseArgs } from 'node:util';
import { streamCorpus } from '../fixtures/reuse-generator';
import { truthPathOf, writeCorpus } from '../fixtures/reuse/store';
import { wholeNumber } from './options';

export function main(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  });
  if (values.out === undefined) throw new Error('--out needs the folder to write to.');
  const folder = values.out.replace(/[\\/]+$/, '');
  const start = performance.now();
  const articles = wholeNumber('--articles', values.articles);
  const truth = writeCorpus(
    folder,
    streamCorpus({ articles, seed: wholeNumber('--seed', values.seed) }),
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const required = truth.records.filter(({ isRequired }) => isRequired).length;
  console.log(
    `${articles} articles in ${folder}, ${required} pairs to find and ` +
      `${truth.records.length - required} optional ones in ${truthPathOf(folder)}, ${seconds} s`,
  );
  return 0;
}
