// Scores a match file against the truth of a corpus.
import { parseArgs } from 'node:util';
import { readTruth } from '../fixtures/reuse/store';
import { score } from '../fixtures/reuse/score';
import { readMatches } from './match-file';
import { examples, scoreTable } from './score-table';
import { wholeNumber } from './options';

export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      truth: { type: 'string' },
      matches: { type: 'string' },
      /** A folder: then the words of so many missed and false ones are shown. */
      corpus: { type: 'string' },
      examples: { type: 'string', default: '5' },
    },
  });
  if (values.truth === undefined || values.matches === undefined) {
    throw new Error('--truth needs the truth of the corpus and --matches the match file.');
  }
  const result = score(readTruth(values.truth), await readMatches(values.matches));
  console.log(scoreTable(result));
  if (values.corpus !== undefined) {
    console.log(examples(result, values.corpus, wholeNumber('--examples', values.examples)));
  }
  return 0;
}
