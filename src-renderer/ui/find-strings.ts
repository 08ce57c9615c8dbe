// What the interface says when words are looked for, in two articles or in the whole folder.
import { count, figure } from './strings';

export const findText = {
  bar: 'Find in the articles',
  find: 'Find',
  position: 'Find position',
  next: 'Next hit',
  previous: 'Previous hit',
  matchCase: 'Match case',
  wholeWords: 'Whole words',
  scope: 'Where to find',
  scopes: {
    all: 'All columns',
    both: 'Both articles',
    left: 'Left article',
    right: 'Right article',
    third: 'Third article',
    fourth: 'Fourth article',
  },
  close: 'Close find',
  folder: 'Find in the folder',
  folderField: 'Words in all articles',
  folderHint:
    'Put a phrase in quotation marks to find it as it is. The last word may be unfinished.',
  folderClose: 'Close find in the folder',
  hits: 'Hits',
  found: 'Found in the folder',
  nothing: 'Nothing found',
  looking: 'Looking…',
  stop: 'Stop',
  stopped: 'Stopped: the articles were not all made ready',
} as const;

/** `3 of 12`, `12 hits`, `Nothing found`; `+` where more were not counted. */
export function findPosition(at: number, hits: number, isCut: boolean): string {
  if (hits === 0) return findText.nothing;
  const more = isCut ? '+' : '';
  return at < 0 ? `${count(hits, 'hit')}${more}` : `${figure(at + 1)} of ${figure(hits)}${more}`;
}

/** `Making 1,200 of 10,000 articles ready to be searched` */
export function indexingText(done: number, total: number): string {
  return `Making ${figure(done)} of ${count(total, 'article')} ready to be searched`;
}

/** `24 hits in 7 articles`; with `+` where more articles are still to be looked through. */
export function folderCount(hits: number, articles: number, hasMore: boolean): string {
  const more = hasMore ? '+' : '';
  return `${figure(hits)}${more} ${hits === 1 ? 'hit' : 'hits'} in ${figure(articles)}${more} ${articles === 1 ? 'article' : 'articles'}`;
}

/** `and 12 more in this article` */
export function moreHits(hits: number): string {
  return `and ${figure(hits)} more in this article`;
}
