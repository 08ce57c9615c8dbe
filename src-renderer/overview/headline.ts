// The one sentence that says what was found in the folder.
import { countedMatches, share, type PairSummary } from '../../src-main/model/alignment';
import type { DocumentSummary } from '../../src-main/model/document';
import { figure } from '../ui/strings';
import type { Analysis } from '../library/library-state.svelte';

/** From this share of its words on, an article is said to be largely made of another. */
const LARGELY = 0.5;

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

export function headlineOf(
  documents: readonly DocumentSummary[],
  pairs: readonly PairSummary[],
  analysis: Analysis,
): string {
  if (analysis === 'running' && pairs.length === 0) return 'Comparing the articles…';
  const largely = new Set<string>();
  const somehow = new Set<string>();
  for (const pair of pairs) {
    if (countedMatches(pair) === 0) continue;
    somehow.add(pair.a).add(pair.b);
    if (share(pair.coverageA) >= LARGELY) largely.add(pair.a);
    if (share(pair.coverageB) >= LARGELY) largely.add(pair.b);
  }
  const all = words(documents.length).toLowerCase();
  if (largely.size > 0) {
    const verb = largely.size === 1 ? 'stands largely in another' : 'stand largely in others';
    return `${words(largely.size)} of ${all} articles ${verb}`;
  }
  if (somehow.size > 0) return `${words(somehow.size)} of ${all} articles share sentences`;
  return 'No two articles share a sentence';
}

function words(n: number): string {
  return SMALL_NUMBERS[n] ?? figure(n);
}
