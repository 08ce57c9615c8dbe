// What the dialog of an article's details says beside its fields, and which languages it knows by name.
import { expect, it } from 'vitest';
import { writtenDate } from '../../../src-main/model/written-date';
import { dateProblem, foundText } from '../../../src-renderer/ui/details-strings';
import { languageNamed } from '../../../src-renderer/ui/language-names';

it.each([
  ['German', 'de'],
  ['deutsch', 'de'],
  [' Français ', 'fr'],
  ['francais', 'fr'],
  ['English', 'en'],
  ['Brazilian Portuguese', 'pt-BR'],
  ['Portuguese (Brazil)', 'pt-BR'],
  ['Русский', 'ru'],
  ['עברית', 'he'],
  ['中文', 'zh'],
])('%s is %s', (name, code) => expect(languageNamed(name)).toBe(code));

it.each(['', ' ', 'Klingonish', 'de', 'Ger'])('“%s” is the name of no language', (name) =>
  expect(languageNamed(name)).toBeNull(),
);

it('says who wrote what stands in a field, and what was found', () => {
  const nothing = { value: '', from: 'file' } as const;
  const reuters = { value: 'Reuters', from: 'text' } as const;
  expect(foundText('outlet', nothing, 'found')).toBe('Nothing was found.');
  expect(foundText('date', nothing, 'found')).toMatch(/^Nothing was found\. Write it as 4 October/);
  expect(foundText('date', nothing, 'written')).toBe('Written by you.');
  expect(foundText('outlet', reuters, 'found')).toBe('Found in the text');
  expect(foundText('outlet', reuters, 'written')).toBe(
    'Written by you. Found in the text: Reuters',
  );
  expect(foundText('outlet', reuters, 'emptied')).toBe(
    'Left empty by you. Found in the text: Reuters',
  );
  expect(foundText('language', { value: 'en', from: 'text' }, 'written')).toBe(
    'Written by you. Found in the text: English (en)',
  );
});

it('says what to write for a date that cannot be taken', () => {
  const told = (written: string): string => dateProblem(writtenDate(written));
  expect(told('4 October 2016')).toBe('');
  expect(told('4/10/2016')).toBe(
    'Is it 4 October 2016 or 10 April 2016? Write the month as a word.',
  );
  expect(told('30 February 2016')).toContain('Write one as 4 October 2016');
  expect(told('soon')).toBe('Write a date as 4 October 2016, 2016-10 or 2016.');
});
