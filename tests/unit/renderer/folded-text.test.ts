// Finding without accents: what is found is what was typed, and never a part of a character.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice } from '../../../src-main/model/span';
import { findIn, type FindOptions } from '../../../src-renderer/find/find-text';
import { SearchText } from '../../../src-renderer/find/folded-text';

const LOOSE: FindOptions = { matchCase: false, wholeWords: false };

function found(text: string, typed: string, options = LOOSE): string[] {
  return findIn(new SearchText(text), typed, options).map((span) => slice(text, span));
}

/** By a way of its own: letter by letter, without what stands above or below it. */
function plain(text: string): string {
  return text.toUpperCase().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function exact(text: string): string {
  return text.toUpperCase().toLowerCase().normalize('NFC');
}

const edges = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
function isWhole(text: string, { start, end }: { start: number; end: number }): boolean {
  const starts = new Set([...edges.segment(text)].map(({ index }) => index).concat(text.length));
  return starts.has(start) && starts.has(end);
}

describe('who types no accents', () => {
  it('finds letters with them, composed or not', () => {
    const text = 'Muñoz, Mun\u0303oz and Munoz in the cafe\u0301, café, CAFÉ';
    expect(found(text, 'Munoz')).toEqual(['Muñoz', 'Mun\u0303oz', 'Munoz']);
    expect(found(text, 'cafe')).toEqual(['cafe\u0301', 'café', 'CAFÉ']);
    expect(found(text, 'cafe', { ...LOOSE, matchCase: true })).toEqual(['cafe\u0301', 'café']);
    expect(found(text, 'mun', { ...LOOSE, wholeWords: true })).toEqual([]);
  });

  it('finds letters that are written otherwise on other keyboards', () => {
    expect(found('Łódź, Ångström, Tromsø, Ægir, Œuvre', 'lodz')).toEqual(['Łódź']);
    expect(found('Łódź, Ångström, Tromsø, Ægir, Œuvre', 'aegir')).toEqual(['Ægir']);
    expect(found('Łódź, Ångström, Tromsø, Ægir, Œuvre', 'tromso')).toEqual(['Tromsø']);
  });

  it('finds words with the points of Arabic and Hebrew', () => {
    expect(found('كَتَبَ الوَلَدُ', 'كتب')).toEqual(['كَتَبَ']);
    expect(found('בְּרֵאשִׁית', 'בראשית')).toEqual(['בְּרֵאשִׁית']);
  });
});

it('tells accents apart for who types them, however they are stored', () => {
  const text = 'résumé, re\u0301sume\u0301, resume, Munoz, Muñoz';
  expect(found(text, 'résumé')).toEqual(['résumé', 're\u0301sume\u0301']);
  expect(found(text, 're\u0301sume\u0301')).toEqual(['résumé', 're\u0301sume\u0301']);
  expect(found(text, 'muñoz')).toEqual(['Muñoz']);
});

it('takes ß for ss in any case, and keeps it where case matters', () => {
  expect(found('Straße, STRASSE, STRAẞE', 'strasse')).toEqual(['Straße', 'STRASSE', 'STRAẞE']);
  expect(found('Straße, STRASSE, Strasse', 'straße')).toEqual(['Straße', 'STRASSE', 'Strasse']);
  expect(found('Straße, Strasse', 'Straße', { ...LOOSE, matchCase: true })).toEqual(['Straße']);
  // Half of it is none of it.
  expect(found('Straße', 'stras')).toEqual([]);
});

it('finds no part of a character', () => {
  expect(found('👩‍👩‍👧 and 👩', '👩')).toEqual(['👩']);
  expect(found('🇩🇪🇫🇷 🇩🇪', '🇪')).toEqual([]);
  expect(found('🇩🇪🇫🇷 🇩🇪', '🇩🇪')).toEqual(['🇩🇪', '🇩🇪']);
  expect(found('한국어 \u1112\u1161\u11ab국어', '한국')).toEqual(['한국', '\u1112\u1161\u11ab국']);
});

const LETTERS = [
  ...[
    'a',
    'e',
    'E',
    'é',
    'e\u0301',
    'É',
    'n',
    'ñ',
    'n\u0303',
    'o\u0323\u0302',
    'ộ',
    's',
    'ß',
    'ss',
  ],
  ...[
    ' ',
    '-',
    '.',
    '\u0301',
    '👩',
    '\u200d',
    '🇩',
    '🇪',
    'и',
    'й',
    '한',
    '\u1112',
    '\u1161',
    '\r',
    '\n',
  ],
];
const words = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 12 });

describe('whatever stands in a text', () => {
  it('what is found is what was typed, of whole characters, in order', () => {
    fc.assert(
      fc.property(
        words,
        fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 3 }),
        (text, typed) => {
          const isPlain = !/\p{M}/u.test(typed.normalize('NFD'));
          let reach = 0;
          for (const span of findIn(new SearchText(text), typed, LOOSE)) {
            const [own, asked] = [slice(text, span), typed].map(isPlain ? plain : exact);
            expect(own?.replace(/\s+/g, ' ')).toBe(asked?.replace(/\s+/g, ' '));
            expect(isWhole(text, span)).toBe(true);
            expect(span.start).toBeGreaterThanOrEqual(reach);
            expect(span.end).toBeGreaterThan(span.start);
            reach = span.end;
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('a word is found in each of its spellings, where it stands', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'é', 'ñ', 'й', 'ộ', 'n'), minLength: 1 });
    const form = fc.constantFrom('NFC', 'NFD');
    fc.assert(
      fc.property(word, form, form, fc.boolean(), (own, stored, asked, isPlain) => {
        const text = `é ñ | ${own.normalize(stored)} | й`;
        const typed = isPlain ? plain(own) : own.normalize(asked);
        expect(found(text, ` ${typed} `)).toContain(` ${own.normalize(stored)} `);
      }),
    );
  });
});
