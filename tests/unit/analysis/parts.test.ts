// Sentences that were split or merged: one match, from the first of the parts to the last.
import { describe, expect, it } from 'vitest';
import { align } from '../../../src-main/analysis/align';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';
import type { Alignment } from '../../../src-main/model/alignment';
import { slice } from '../../../src-main/model/span';
import { prepared } from './documents';

const ONE = 'The minister met the press on Monday in Rome';
const TWO = 'no date was given for the next round of talks';
const THREE = 'several hundred people gathered outside the gates';
const OTHER = 'Nobody had seen such a crowd.';

function aligned(a: string, b: string): Alignment {
  const vocabulary = createVocabulary();
  return align(prepared('a', a, vocabulary), prepared('b', b, vocabulary));
}

/** "kind form parts a|b change, change" by ordinals of the segments. */
function told(a: string, b: string): string[] {
  return aligned(a, b).matches.map(({ kind, rule, segmentsA, segmentsB, changes }) => {
    const form = rule.form ? ` ${rule.form.name} ${String(rule.form.parts)}` : '';
    const changed = changes.map((change) => ` ${slice(a, change.a)}→${slice(b, change.b)}`);
    return `${kind}${form} ${segmentsA.join(' ')}|${segmentsB.join(' ')}${changed.join(',')}`;
  });
}

describe('a sentence that was split', () => {
  it('is one match with its parts, and the words between them a change', () => {
    expect(told(`${ONE} and ${TWO}.`, `${ONE}. ${TWO}.`)).toEqual(['edited split 2 0|0 1 and→']);
    expect(told(`${ONE}, and ${TWO}, and ${THREE}.`, `${ONE}. ${TWO}. ${THREE}.`)).toEqual([
      'edited split 3 0|0 1 2 and→, and→',
    ]);
  });

  it('is identical where no word was added or left out', () => {
    expect(told(`${ONE}: ${TWO}.`, `${ONE}. ${TWO}.`)).toEqual(['identical split 2 0|0 1']);
  });

  it('is merged, seen from the other article', () => {
    expect(told(`${ONE}. ${TWO}.`, `${ONE} and ${TWO}.`)).toEqual(['edited merged 2 0 1|0 →and']);
  });

  it('may have one sentence between its parts, which is then a change, but not two', () => {
    const whole = `${ONE} and ${TWO}.`;
    expect(told(whole, `${ONE}. ${OTHER} ${TWO}.`)).toEqual([
      'edited split 2 0|0 1 2 and→Nobody had seen such a crowd',
    ]);
    expect(told(whole, `${ONE}. ${OTHER} It was late. ${TWO}.`)).toEqual([
      'quotation 0|0',
      'quotation 0|3',
    ]);
  });

  it('stays in two matches where what stands between has a partner of its own', () => {
    const copied = 'The council wants to vote again before the summer.';
    expect(told(`${ONE} and ${TWO}.\n${copied}`, `${ONE}.\n${copied}\n${TWO}.`)).toEqual([
      'quotation 0|0',
      'quotation 0|2',
      'identical 1|1',
    ]);
  });

  it('stays in two matches where its parts changed places', () => {
    expect(told(`${ONE} and ${TWO}.`, `${TWO}. ${ONE}.`)).toEqual([
      'quotation 0|0',
      'quotation 0|1',
    ]);
  });

  it('stays in two matches where both are long and have a part in common only', () => {
    const around =
      'while many others in the capital waited for hours to hear anything that was new at all';
    const [first, second] = [`${ONE} ${around}`, `Those ${around.slice(6)} knew that ${TWO}`];
    const before =
      'As was announced late at night by two people close to the prime minister of that country,';
    expect(
      told(
        `${before} ${ONE}, which surprised them all very much indeed, and ${TWO}, or so it seemed to us.`,
        `${first}. ${second}.`,
      ),
    ).toEqual(['quotation 0|0', 'quotation 0|1']);
  });

  it('covers as many words as its parts', () => {
    const { coverageA, coverageB, matches } = aligned(`${ONE} and ${TWO}.`, `${ONE}. ${TWO}.`);
    expect(coverageA).toMatchObject({ words: 20, sharedWords: 19 });
    expect(coverageB).toMatchObject({ words: 19, sharedWords: 19 });
    expect(matches[0]?.rule).toMatchObject({ sharedWords: 19, shorterWords: 19, longerWords: 20 });
    expect(matches[0]?.score).toBe(1);
  });
});
