// Finds what an article is made of among the fields of a line of JSON, whatever they are called.
import {
  ARTICLE_FIELDS,
  type ArticleField,
  type FieldNames,
  type OfferedField,
} from '../model/article-fields';

/** What a field is usually called, the likeliest first; in small letters, without signs. */
const USUAL: Readonly<Record<ArticleField, readonly string[]>> = {
  id: ['id', 'uid', 'guid', 'uuid', 'articleid', 'docid', 'url', 'link'],
  text: [
    ...['text', 'body', 'content', 'articlebody', 'fulltext', 'maintext', 'articletext'],
    ...['bodytext', 'plaintext', 'rawtext', 'article', 'story', 'paragraphs'],
  ],
  title: ['title', 'headline', 'heading', 'head', 'articletitle'],
  outlet: [
    ...['outlet', 'publisher', 'publication', 'source', 'sitename', 'site', 'newspaper'],
    ...['sourcename', 'sourcedomain', 'domain'],
  ],
  author: ['author', 'authors', 'byline', 'creator', 'writer'],
  date: [
    ...['date', 'published', 'publishedat', 'datepublished', 'publishdate', 'publicationdate'],
    ...['pubdate', 'datetime', 'createdat', 'timestamp'],
  ],
  language: ['lang', 'language', 'langcode', 'languagecode', 'locale'],
};

/** What the fields of a line say; null for what it does not say. */
export type FieldValues = Readonly<Record<ArticleField, string | null>>;

type Line = Readonly<Record<string, unknown>>;

/** @param chosen by the reader; the others are found by what they are usually called */
export function fieldsOf(line: Line, chosen: FieldNames = {}): FieldValues {
  const names = namesOf(line, chosen);
  const values = ARTICLE_FIELDS.map((field) => {
    const name = names[field];
    return [field, name === undefined ? null : textOf(valueAt(line, name), field)] as const;
  });
  return Object.fromEntries(values) as FieldValues;
}

/** Which field is taken for what. */
export function namesOf(line: Line, chosen: FieldNames = {}): FieldNames {
  const known = new Map(
    Object.keys(line).map((key) => [key.toLowerCase().replace(/[\W_]/g, ''), key]),
  );
  const names: Partial<Record<ArticleField, string>> = {};
  for (const field of ARTICLE_FIELDS) {
    const usual = USUAL[field].find((name) => {
      const key = known.get(name);
      return key !== undefined && textOf(line[key], field) !== null;
    });
    const name = chosen[field] ?? (usual === undefined ? undefined : known.get(usual));
    if (name !== undefined) names[field] = name;
  }
  return names;
}

/** Whether a line has such a field, with something in it that can be taken for that. */
export function hasField(line: Line, field: ArticleField, name: string): boolean {
  return textOf(valueAt(line, name), field) !== null;
}

/** What is shown of an example. */
const EXAMPLE_LENGTH = 80;
/** Fields within fields are looked at so far down. */
const MAX_DEPTH = 3;
const MAX_OFFERED = 200;

/** The fields of some lines that hold text or numbers, with the first example of each. */
export function offeredFields(lines: readonly Line[]): OfferedField[] {
  const examples = new Map<string, string>();
  const collect = (value: unknown, path: string, depth: number): void => {
    if (examples.size >= MAX_OFFERED) return;
    const example = textOf(value, 'text');
    if (example !== null) {
      if (!examples.has(path)) examples.set(path, example.slice(0, EXAMPLE_LENGTH));
    } else if (isObject(value) && depth < MAX_DEPTH) {
      for (const [key, inner] of Object.entries(value)) collect(inner, `${path}.${key}`, depth + 1);
    }
  };
  for (const line of lines) for (const [key, value] of Object.entries(line)) collect(value, key, 1);
  return [...examples].map(([name, example]) => ({ name, example }));
}

/** A field by its name, or by the names of the fields around it and its own, with stops between. */
function valueAt(line: Line, name: string): unknown {
  if (Object.hasOwn(line, name)) return line[name];
  let value: unknown = line;
  for (const key of name.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** Paragraphs or names in a list are joined; of a thing with a name, its name is meant. */
function textOf(value: unknown, field: ArticleField, depth = 0): string | null {
  if (depth > MAX_DEPTH) return null;
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const parts = value
      .map((part: unknown) => textOf(part, field, depth + 1))
      .filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join(field === 'text' ? '\n\n' : ', ');
  }
  return isObject(value) && field !== 'text'
    ? textOf(value['name'] ?? null, field, depth + 1)
    : null;
}

function isObject(value: unknown): value is Line {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
