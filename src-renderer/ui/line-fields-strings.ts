// What the dialog of the fields of JSON Lines says.
import type { ArticleField, OfferedField } from '../../src-main/model/article-fields';
import { shorten } from '../../src-main/model/shorten';
import { count, figure } from './strings';

export const lineFieldsText = {
  command: 'Fields of JSON Lines…',
  title: 'Fields of JSON Lines',
  about: 'Each line of the file is an article. Say which of its fields holds what.',
  save: 'Save',
  required: 'required',
  textMissing: 'A line without text is no article. Choose the field that holds the text.',
  choose: 'Choose a field',
  nothing: 'No field was found',
  none: 'No field',
} as const;

export const fieldName: Readonly<Record<ArticleField, string>> = {
  id: 'Identifier',
  text: 'Text',
  title: 'Title',
  outlet: 'Outlet',
  author: 'Author',
  date: 'Date',
  language: 'Language',
};

/** So that a choice fits on its line. */
const MOST_LETTERS = 48;

/** `As usual: body` */
export function usualText(field: ArticleField, name: string | undefined): string {
  if (name !== undefined) return `As usual: ${name}`;
  return field === 'text' ? lineFieldsText.choose : lineFieldsText.nothing;
}

/** `meta.story: The council voted on…` */
export function offeredText({ name, example }: OfferedField): string {
  return `${name}: ${shorten(example.replace(/\s+/g, ' '), MOST_LETTERS)}`;
}

/** `12 lines of articles.jsonl are not articles` */
export function wrongLinesText(file: string, lines: number): string {
  return `${count(lines, 'line')} of ${file} ${lines === 1 ? 'is not an article' : 'are not articles'}`;
}

/** `5 more lines` */
export function moreLinesText(lines: number): string {
  return `${figure(lines)} more ${lines === 1 ? 'line' : 'lines'}`;
}

/** Begins with what the button says. */
export function fieldsOfFile(file: string): string {
  return `${lineFieldsText.command}: ${file}`;
}
