// RTF: letters of any code page and of Unicode, paragraphs, headings, and what is no text.
import { expect, it } from 'vitest';
import { parseRtf } from '../../../../src-main/loading/formats/rtf';

const rtf = (source: string): Uint8Array => Buffer.from(source, 'latin1');

it('reads paragraphs, headings, items and notes, and no tables of fonts or pictures', async () => {
  const { text, title, origin } = await parseRtf(
    rtf(String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset204 Times;}}
{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s2\outlinelevel1 heading 2;}}
{\info{\title The barrier}{\author Jo van Dam}{\creatim\yr2021\mo3\dy9\hr8}}
{\header Running head\par}
\pard\s2 Four died\par
\pard\plain The cost is \'80450 million\endash{\b more} than {\v hidden }before.{\footnote {\super 1} A note below.}\par
{\pict\wmetafile8 0102abcd}
{\listtext\bullet\tab}\pard An item\par
\pard{\f1 \'cf\'f0\'e8} and \u1055\'cf\u1088?\u-10179?\u-8704?.\line Same paragraph.\par}`),
  );
  expect(text.split('\n\n')[0]).toBe('## Four died');
  expect(text).toContain('The cost is €450 million–more than before.');
  expect(text).toContain('При and Пр😀. Same paragraph.');
  expect(text).not.toMatch(/Running head|Arial|0102abcd|hidden/);
  expect(title).toBe('The barrier');
  expect(origin).toMatchObject({ author: 'Jo van Dam', date: '2021-03-09' });
});

it('puts notes at the end', async () => {
  const { text } = await parseRtf(
    rtf(String.raw`{\rtf1 One{\footnote A note.} more.\par Two.\par}`),
  );
  expect(text).toBe('One more.\n\nTwo.\n\nA note.');
});

it('reads characters of two bytes, also where a reader says what they are', async () => {
  const japanese = rtf(String.raw`{\rtf1\ansi\ansicpg932 \'93\'fa\'96\'7b\par}`);
  expect((await parseRtf(japanese)).text).toBe('日本');
  const unnamed = rtf(String.raw`{\rtf1\ansi \'cf\'f0\par}`);
  expect((await parseRtf(unnamed, 'windows-1251')).text).toBe('Пр');
});

it('survives braces that do not match, binary data and deep groups', async () => {
  expect((await parseRtf(rtf(String.raw`{\rtf1 One}}}Two{{\par Three`))).text).toContain('Three');
  expect((await parseRtf(rtf('{\\rtf1 A{\\pict\\bin4 }}}}}B\\par}'))).text).toBe('AB');
  const deep = rtf(`{\\rtf1 ${'{'.repeat(20_000)}x`);
  await expect(parseRtf(deep)).rejects.toThrow(RangeError);
});
