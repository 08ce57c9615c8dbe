// What the dialog of the fields of JSON Lines says.
import type { ArticleField, OfferedField } from '../../src-main/model/article-fields';
import { shorten } from '../../src-main/model/shorten';

export const lineFieldsText = {
  command: 'Fields of JSON Lines…',
  title: 'Fields of JSON Lines',
  about: 'Each line of the file is an article. Say which of its fields holds what.',
  save: 'Save',
  nothing: 'No field is taken for it',
  none: 'No field',
} as const;

export const fieldName: Readonly<Record<ArticleField, string>> = {
  id: 'Name of the line',
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
export function usualText(name: string | undefined): string {
  return name === undefined ? lineFieldsText.nothing : `As usual: ${name}`;
}

/** `meta.story: The council voted on…` */
export function offeredText({ name, example }: OfferedField): string {
  return `${name}: ${shorten(example.replace(/\s+/g, ' '), MOST_LETTERS)}`;
}
