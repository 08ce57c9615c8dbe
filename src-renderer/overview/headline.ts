// The one sentence that says what was found in the folder.
import type { Analysis } from '../library/library-state.svelte';
import type { PairSums } from '../library/pair-list';
import { figure } from '../ui/strings';

const SMALL_NUMBERS = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
];

/** @param articles how many the folder has */
export function headlineOf(articles: number, sums: PairSums, analysis: Analysis): string {
  const { largely, somehow } = sums;
  if (analysis === 'running' && somehow === 0) return 'Comparing the articles…';
  const all = words(articles).toLowerCase();
  if (articles === 2 && largely > 0) {
    if (largely === 1) return 'One of the two articles stands largely in the other';
    return 'Each of the two articles stands largely in the other';
  }
  if (articles === 2 && somehow > 0) return 'The two articles share sentences';
  if (largely > 0) {
    const verb = largely === 1 ? 'stands largely in another' : 'stand largely in others';
    return `${words(largely)} of ${all} articles ${verb}`;
  }
  if (somehow > 0) return `${words(somehow)} of ${all} articles share sentences`;
  return 'No two articles share a sentence';
}

function words(n: number): string {
  return SMALL_NUMBERS[n] ?? figure(n);
}
