// Notes as CSV: every cell comes back as it was, and none is a formula.
import { parse } from 'papaparse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS, notesCsv } from '../../../src-main/export/notes-csv';
import { CONTROLS, HOSTILE, LONG, notesOf, oneOfEach } from './hostile';

const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** The rows by column, with the guard taken off as the format's description says. */
function rowsOf(csv: string): Record<string, string>[] {
  const { data, errors } = parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    newline: '\r\n',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [name, GUARDED.test(cell) ? cell.slice(1) : cell]),
    ),
  );
}

/** By note, its parts put together. */
function textsOf(rows: readonly Record<string, string>[]): string[] {
  const texts = new Map<string, string>();
  for (const { Note = '', Text = '' } of rows) texts.set(Note, (texts.get(Note) ?? '') + Text);
  return [...texts.values()];
}

describe('notesCsv', () => {
  it('begins with a byte order mark, ends its lines in CR LF, and names its columns', () => {
    const csv = notesCsv(oneOfEach());
    expect(csv.startsWith(`\uFEFFNote,Passage,Part,Article,File,`)).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\r\n')[0]?.split(',')).toHaveLength(COLUMNS.length);
  });

  it('has a row for each passage, each with all that is known', () => {
    const rows = rowsOf(notesCsv(oneOfEach()));
    expect(rows.map((row) => [row['Note'], row['Passage'], row['State']])).toEqual([
      ['1', '1', 'Unchanged'],
      ['2', '1', 'Unchanged'],
      ['2', '2', 'Unchanged'],
      ['3', '1', 'Text changed'],
      ['4', '1', 'Words not found'],
      ['5', '1', 'Unchanged'],
    ]);
    expect(rows[0]).toMatchObject({
      Article: 'Talks end early',
      File: 'sub/a & <b>.txt',
      Line: '3',
      'Sentence number': '3',
      Quotation: 'More than 600 civilians were killed',
      Sentence: 'More than 600 civilians were killed 😀 there.',
      Colour: 'Yellow',
      Exported: '2016-10-06T00:00:00.000Z',
      'Exported by': 'Variorum 1.2.3',
    });
    expect(rows[3]).toMatchObject({ 'Words now': 'Russia regretted it' });
  });

  it('keeps every text as it is, with nothing that a spreadsheet would calculate', () => {
    const texts = [...Object.values(HOSTILE), CONTROLS, LONG];
    const csv = notesCsv(notesOf(texts));
    expect(textsOf(rowsOf(csv))).toEqual(texts);
    expect(Math.max(...rowsOf(csv).map((row) => row['Text']?.length ?? 0))).toBeLessThan(32_767);
    const raw = parse<string[]>(csv.replace(/^\uFEFF/, ''), { newline: '\r\n' }).data.flat();
    expect(raw.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
  });

  it('divides a long text into parts without breaking a character', () => {
    for (const lead of ['', 'x', '=']) {
      const text = lead + '😀'.repeat(40_000);
      const rows = rowsOf(notesCsv(notesOf([text])));
      expect(textsOf(rows)).toEqual([text]);
      expect(rows.map((row) => row['Part'])).toEqual(['1', '2', '3']);
      expect(rows.some((row) => /[\uD800-\uDBFF]$/.test(row['Text'] ?? ''))).toBe(false);
    }
  });

  it('gives back any text', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    const edge = fc.stringMatching(/^['=+\-@"\r\n\t,;＝]{1,8}x?$/);
    fc.assert(
      fc.property(fc.oneof(text, edge), (note) => {
        expect(rowsOf(notesCsv(notesOf([note]))).map((row) => row['Text'])).toEqual([note]);
      }),
    );
  });
});
