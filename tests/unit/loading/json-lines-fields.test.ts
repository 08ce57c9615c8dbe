// Fields of a line of JSON: found by their usual names, or by those that the reader chose.
import { expect, it } from 'vitest';
import { fieldsOf, namesOf, offeredFields } from '../../../src-main/loading/json-lines-fields';

const NOTHING = {
  id: null,
  text: null,
  title: null,
  outlet: null,
  author: null,
  date: null,
  language: null,
};

it('finds fields by what they are usually called', () => {
  const line = {
    url: 'https://example.org/1',
    Headline: 'A title',
    article_body: 'Words.',
    'source-domain': 'example.org',
    authors: ['Ann Lee', { name: 'Bo Ek' }],
    datePublished: '2016-10-05',
    lang: 'en',
  };
  expect(fieldsOf(line)).toEqual({
    id: 'https://example.org/1',
    text: 'Words.',
    title: 'A title',
    outlet: 'example.org',
    author: 'Ann Lee, Bo Ek',
    date: '2016-10-05',
    language: 'en',
  });
});

it('prefers the likelier name, and one that says something', () => {
  expect(fieldsOf({ content: 'other', text: 'this' }).text).toBe('this');
  expect(fieldsOf({ text: ' ', body: 'this' }).text).toBe('this');
  expect(fieldsOf({ source: { id: 4 }, site: 'S' }).outlet).toBe('S');
});

it('joins paragraphs by an empty line', () => {
  expect(fieldsOf({ paragraphs: ['One.', 'Two.'] }).text).toBe('One.\n\nTwo.');
});

it('takes the names that were chosen, also of fields within fields', () => {
  const line = { text: 'no', meta: { story: 'yes', 'a.b': 1 }, 'x.y': 'z' };
  expect(fieldsOf(line, { text: 'meta.story', title: 'x.y' })).toEqual({
    ...NOTHING,
    text: 'yes',
    title: 'z',
  });
  expect(fieldsOf(line, { text: 'meta.none' }).text).toBeNull();
  expect(namesOf(line, { title: 'x.y' })).toEqual({ text: 'text', title: 'x.y' });
});

it('is not misled by names of the language itself', () => {
  const line = JSON.parse('{"__proto__": {"text": "no"}, "constructor": "no"}') as object;
  expect(fieldsOf({ ...line })).toEqual(NOTHING);
  expect(fieldsOf({}, { text: 'constructor.name', title: 'toString' })).toEqual(NOTHING);
});

it('goes only so far down', () => {
  const deep = JSON.parse(`${'['.repeat(50_000)}"x"${']'.repeat(50_000)}`) as unknown;
  expect(fieldsOf({ text: deep, title: 'x' }).text).toBeNull();
  expect(offeredFields([{ deep }])).toEqual([]);
});

it('offers all fields that hold text, with an example', () => {
  const lines = [
    { a: 'x'.repeat(100), n: 5, o: { inner: 'y', none: null } },
    { a: 'z', b: ['p'] },
  ];
  expect(offeredFields(lines)).toEqual([
    { name: 'a', example: 'x'.repeat(80) },
    { name: 'n', example: '5' },
    { name: 'o.inner', example: 'y' },
    { name: 'b', example: 'p' },
  ]);
});
