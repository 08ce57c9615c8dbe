// What the fields of a line of JSON may be for an article.

/** In the order in which they matter: a line without text is no article. */
export const ARTICLE_FIELDS = [
  'text',
  'title',
  'outlet',
  'author',
  'date',
  'language',
  'id',
] as const;
export type ArticleField = (typeof ARTICLE_FIELDS)[number];

/** What a field is called in a file; for those that are missing the usual name is looked for. */
export type FieldNames = Readonly<Partial<Record<ArticleField, string>>>;

/** What a file of JSON Lines offers, and what is taken of it where the reader has chosen nothing. */
export interface FileFields {
  readonly file: string;
  readonly offered: readonly OfferedField[];
  readonly usual: FieldNames;
  /** By the reader. */
  readonly chosen: FieldNames;
}

/** A field of a file, and what it says in the first line that has it. */
export interface OfferedField {
  readonly name: string;
  readonly example: string;
}
