// What the list of matches says: its summary, and where each row stands.
import { isMoved, type Match } from '../../src-main/model/alignment';
import type { BlockPlace } from '../compare/block-place';
import type { Showable } from '../compare/compare-state.svelte';
import { hiddenText, placeText } from './explain-strings';
import { count, figure, kindName, text, type ColumnName } from './strings';

export const listText = {
  leftOutLines: 'Left out lines',
  /** Between the parts of a row, where they are read out. */
  next: '; ',
} as const;

/** `7 matches and 2 related passages, in order of the left article.` */
export function summaryText(
  counted: number,
  related: number,
  hidden: readonly (readonly [Showable, number])[],
): string {
  const parts = [
    counted > 0 ? count(counted, 'match', 'matches') : '',
    related > 0 ? count(related, 'related passage') : '',
  ].filter(Boolean);
  if (parts.length > 0) return `${parts.join(' and ')}, in order of the left article.`;
  return hidden.length > 0 ? `Nothing is shown: ${hiddenText(hidden)}.` : text.nothingShared;
}

/** `Edited, moved` */
export function kindText(match: Match): string {
  return isMoved(match) ? `${kindName[match.kind]}, moved` : kindName[match.kind];
}

/**
 * `Paragraph 5`, where it is one on both sides; else `Paragraph 5 → 7` or `Title → paragraph 1`.
 * @param column the partner's, where it must be told: `Third: paragraph 5`
 */
export function placesText(
  base: BlockPlace | null,
  partner: BlockPlace | null,
  column: ColumnName | null,
): string {
  const [from, to] = [base ? placeText(base) : '', partner ? placeText(partner) : ''];
  const areParagraphs = base?.role === 'paragraph' && partner?.role === 'paragraph';
  const way = from === to || to === '' ? '' : ` → ${areParagraphs ? figure(partner.number) : to}`;
  return column === null ? capital(from + way) : `${text.columnName[column]}: ${from}${way}`;
}

/** `Left, paragraph 5` */
export function sideText(side: ColumnName, place: BlockPlace | null): string {
  const name = text.columnName[side];
  return place ? `${name}, ${placeText(place)}` : name;
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
