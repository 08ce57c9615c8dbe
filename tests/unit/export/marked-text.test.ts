// A sentence with its marks as HTML: all of its words, and a sign where the other article has more.
import { expect, it } from 'vitest';
import { markedSegment, type Side } from '../../../src-main/export/marked-text';
import { segmentsOf } from '../../../src-main/model/segment';
import { alignments, article } from './articles';

const WITH =
  'The two sides have not agreed on a ceasefire in the city of Aleppo, he told reporters.';

function marked(other: string, side: Side): string {
  const pair = [article('a.txt', `One\n\n${WITH}`), article('b.txt', `Two\n\n${other}`)] as const;
  const [match] = alignments(pair)[0]?.matches ?? [];
  const { blocks } = side === 'a' ? pair[0] : pair[1];
  const segment = segmentsOf(blocks).at(-1);
  if (!match || !segment) throw new Error('there is no match');
  return markedSegment({ a: pair[0].text, b: pair[1].text }, segment, match, side);
}

it('shows where a negation is missing, and keeps all words', () => {
  const without = WITH.replace('not ', '');
  expect(marked(without, 'a')).toContain('<del>not</del>');
  const html = marked(without, 'b');
  expect(html).toMatch(/have<span class="lack negation" role="img" [^>]*><\/span> agreed/);
  expect(html.replace(/<[^>]*>/g, '')).toBe(without);
});

it('shows where other words are missing, also at the end', () => {
  const html = marked(WITH.replace(', he told reporters.', '.'), 'b');
  expect(html.match(/class="lack"/g)).toHaveLength(1);
});

it('shows nothing where both say the same', () => {
  expect(marked(WITH, 'b')).toBe(`<mark class="identical">${WITH}</mark>`);
});

it('says what differs in a word that looks the same', () => {
  const faked = WITH.replace('told', 't\u043eld');
  const told = 'one look-alike letter: Cyrillic \u043e for Latin o';
  expect(marked(faked, 'a')).toContain(`<del data-unseen="${told}" title="${told}">told</del>`);
  const html = marked(faked, 'b');
  expect(html).toContain(`<ins data-unseen="${told}" title="${told}">t\u043eld</ins>`);
  expect(html.replace(/<[^>]*>/g, '')).toBe(faked);
});
