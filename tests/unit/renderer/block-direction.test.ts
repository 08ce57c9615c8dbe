// The way that a paragraph runs, in an article of its own script and of another.
import { expect, it } from 'vitest';
import { blockDirection } from '../../../src-renderer/compare/block-direction';

it.each([
  ['NATO قالت الوزارة إن المحادثات توقفت', 'rtl', null],
  ['Reporters (رويترز) were told on Monday', 'rtl', 'ltr'],
  ['The word سلام means peace', 'ltr', null],
  ['قالت الوزارة إن NATO توقفت عن المحادثات', 'ltr', 'rtl'],
  ['שלום לכולם, said no one in the room', 'rtl', 'ltr'],
  ['1234 – 5678', 'rtl', null],
  ['', 'ltr', null],
] as const)('%s in an article that runs %s: %s', (text, usual, wanted) => {
  expect(blockDirection(text, usual)).toBe(wanted);
});
