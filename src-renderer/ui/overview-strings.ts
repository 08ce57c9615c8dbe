// What the interface says of pairs and of the matrix.
import type { Coverage, PairSummary } from '../../src-main/model/alignment';
import type { MatrixOrder } from '../../src-main/model/channels';
import { count, figure, percent } from './strings';

/** `34% of A stands in B, 12 of 35 sentences` */
export function shareText(part: number, coverage: Coverage, of: string, within: string): string {
  const { sentences, sharedSentences } = coverage;
  if (sharedSentences === 0 && part === 0) return `Nothing of ${of} stands in ${within}`;
  return `${percent(part)} of ${of} stands in ${within}, ${sentencesText(sharedSentences, sentences)}`;
}

/** `12 of 35 sentences` */
export function sentencesText(shared: number, all: number): string {
  return `${figure(shared)} of ${count(all, 'sentence')}`;
}

/** `14 identical, 1 edited, 1 moved` */
export function kindsText(pair: PairSummary): string {
  return [
    pair.identical > 0 ? `${figure(pair.identical)} identical` : '',
    pair.edited > 0 ? `${figure(pair.edited)} edited` : '',
    pair.quotation > 0 ? count(pair.quotation, 'quotation') : '',
    pair.moved > 0 ? `${figure(pair.moved)} moved` : '',
    pair.related > 0 ? `${figure(pair.related)} related` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

export const matrixOrderName: Readonly<Record<MatrixOrder, { name: string; about: string }>> = {
  together: {
    name: 'Copies together',
    about: 'Articles that share most stand next to each other, best groups first.',
  },
  shared: { name: 'Most shared first', about: 'Articles of the best pairs stand first.' },
  file: { name: 'By file name', about: 'Articles stand as in the library.' },
};

/** What the matrix shows. While pairs arrive it is not yet known which articles share most. */
export function matrixScope(
  shown: number,
  all: number,
  partners: number,
  isSearch: boolean,
  isRunning: boolean,
): string {
  if (isSearch) {
    const fitting = `${count(shown - partners, 'article')} that ${shown - partners === 1 ? 'fits' : 'fit'} the filter`;
    return partners === 0 ? fitting : `${fitting}, and ${figure(partners)} that share with them`;
  }
  if (shown === all) return count(all, 'article');
  if (isRunning) return `The first ${figure(shown)} of ${count(all, 'article')}`;
  return `The ${figure(shown)} of ${count(all, 'article')} that share most; filter to see others`;
}
