// Letters that are typed in a list lead to the row that begins with them.
import { beforeEach, expect, it } from 'vitest';
import { TypeAhead } from '../../../src-renderer/ui/type-ahead';

const TITLES = [
  'Aleppo falls',
  'Ärzte warnen',
  '“Barrel bombs”',
  'Berlin asks',
  'Cease fire',
  'Ceasefire',
];
let typeAhead = new TypeAhead();
let at = 0;
let now = 0;

beforeEach(() => {
  typeAhead = new TypeAhead();
  at = 0;
  now = 0;
});

/** Types letters, one every tenth of a second, and goes where they lead. */
function type(letters: string, held: Partial<KeyboardEvent> = {}): number {
  for (const key of letters) {
    now += 100;
    const event = { ctrlKey: false, metaKey: false, altKey: false, ...held, key };
    at = typeAhead.rowAfter(event as KeyboardEvent, TITLES, at, now) ?? at;
  }
  return at;
}

it('goes to the next row that begins with a letter, whatever its case, accents and marks', () => {
  expect(type('b')).toBe(2);
  now += 2000;
  expect(type('A')).toBe(0);
});

it('takes letters that follow each other for one word, a space too', () => {
  expect(type('be')).toBe(3);
  now += 2000;
  expect(type('ceasef')).toBe(5);
  now += 2000;
  expect(type('cease f')).toBe(4);
});

it('goes round with one letter again and again', () => {
  expect(type('a')).toBe(1);
  expect(type('a')).toBe(0);
  expect(type('a')).toBe(1);
});

it('begins anew after a while, and stays where nothing begins so', () => {
  expect(type('c')).toBe(4);
  now += 2000;
  expect(type('b')).toBe(2);
  now += 2000;
  expect(type('xyz')).toBe(2);
});

it('leaves keys of commands, named keys and a space alone to others', () => {
  expect(type('c', { ctrlKey: true })).toBe(0);
  expect(type(' ')).toBe(0);
  const named = { key: 'Enter', ctrlKey: false, metaKey: false, altKey: false } as KeyboardEvent;
  expect(typeAhead.rowAfter(named, TITLES, 0, now)).toBeNull();
});
