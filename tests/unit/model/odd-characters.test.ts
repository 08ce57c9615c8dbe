// Characters that are not what they look like: found by name, and not where a language needs them.
import { expect, it } from 'vitest';
import { oddCharacters } from '../../../src-main/model/odd-characters';

const namesIn = (text: string): string[] => oddCharacters(text).map(({ name }) => name);

it.each([
  ['600\u200b civilians', ['Zero-width space (U+200B)']],
  ['civil\u00adians', ['Soft hyphen (U+00AD)']],
  [
    '\u202enot\u202c',
    ['Right-to-left override (U+202E)', 'End of directional formatting (U+202C)'],
  ],
  ['a\u00a0b', ['No-break space (U+00A0)']],
  ['a\u0007b', ['Invisible character (U+0007)']],
  ['un\u200ddone', ['Zero-width joiner (U+200D)']],
  ['the ass\u0430ult', ['Cyrillic “а” among Latin letters (U+0430)']],
  ['Москвa молчит', ['Latin “a” among Cyrillic letters (U+0061)']],
  ['We saw \u0430 ship there', ['Cyrillic “а” among Latin letters (U+0430)']],
  [
    'Ракета COP летит далеко от дома',
    [
      'Latin “C” among Cyrillic letters (U+0043)',
      'Latin “O” among Cyrillic letters (U+004F)',
      'Latin “P” among Cyrillic letters (U+0050)',
    ],
  ],
  ['the Ρope', ['Greek “Ρ” among Latin letters (U+03A1)']],
])('names what is odd in %j', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

it.each([
  'Plain words, “quoted” – and 450,000 figures.\r\n\tAn indented line.',
  'Путин said: «Нет». Δεν ξέρω, he said.',
  'می‌خواهم',
  '👩‍👩‍👧 and ❤️ and 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'naïve café Ångström',
  'The letter α, the density ρ and the Δt of the ΔT',
  'В NASA и Samsung об этом ничего не знают, а NATO молчит.',
  '日本語 and 한국어 and العربية',
])('finds nothing odd in %j', (text) => {
  expect(namesIn(text)).toEqual([]);
});

it('says where they stand, in code units', () => {
  const text = '🏴 a\u200bb';
  expect(oddCharacters(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
    '\u200b',
  ]);
});
