// Articles of one title or of the same bytes: a list that grows says the same as one that is there at once.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DocumentSummary } from '../../../src-main/model/document';
import { groupsByContent, groupsByTitle } from '../../../src-renderer/library/namesakes';

const article = (id: number, title: string, words = 1): DocumentSummary => ({
  id: String(id),
  file: `${String(id)}.txt`,
  title,
  words,
  encoding: 'utf-8',
  contentHash: title,
  warnings: [],
});
const lists = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(1)))
  .map((all) => all.map(([title, words], id) => article(id, title, words)));

it('finds the others of one title, in the order of the list', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const alike = groupsByTitle().in(list);
      for (const one of list) {
        expect(alike(one)).toEqual(list.filter((two) => two.title === one.title && two !== one));
      }
    }),
  );
});

it('says the same of a list that came in parts, and of one that took the place of another', () => {
  fc.assert(
    fc.property(lists, lists, fc.nat(), (list, earlier, part) => {
      const groups = groupsByTitle();
      groups.in(earlier);
      groups.in(list.slice(0, part));
      const alike = groups.in(list);
      const atOnce = groupsByTitle().in(list);
      expect(list.map(alike)).toEqual(list.map(atOnce));
    }),
  );
});

it('does not call two files without words the same text', () => {
  const list = [article(0, 'a', 0), article(1, 'a', 0), article(2, 'b'), article(3, 'b')];
  const alike = groupsByContent().in(list);
  expect(list.map((one) => alike(one).map(({ id }) => id))).toEqual([[], [], ['3'], ['2']]);
});
