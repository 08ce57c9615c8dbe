// What articles are called where their titles do not tell them apart.
import type { DocumentSummary } from '../../src-main/model/document';
import { shorten } from '../../src-main/model/shorten';
import { figure } from './strings';

/** Of a file name in the list of a combobox. */
const MOST_LETTERS = 32;

/** @param file '' where the title tells the article apart */
export function titleWithFile(title: string, file: string): string {
  return file === '' || file === title ? title : `${title} · ${file}`;
}

export function shortTitleWithFile(title: string, file: string): string {
  return titleWithFile(title, shorten(file, MOST_LETTERS));
}

/** `Same text as copy.txt`, `Same text as copy.txt and 2 more`; '' where no other has it. */
export function sameTextText(others: readonly DocumentSummary[]): string {
  const [first, ...more] = others;
  if (!first) return '';
  return `Same text as ${first.file}${more.length > 0 ? ` and ${figure(more.length)} more` : ''}`;
}
