// Exported notes: complete in every format, the same at every run, and nothing in them takes effect.
import { describe, expect, it } from 'vitest';
import { exportNotes } from '../../../src-main/export/notes';
import { notedNotes } from '../../../src-main/export/noted';
import { notesFrame } from '../../../src-main/export/notes-frame';
import { NOTES_FORMATS, type NotesFormat } from '../../../src-main/model/notes-export';
import { unpacked } from './docx';
import {
  ARTICLE,
  CONTROLS,
  HOSTILE,
  inputOf,
  LONG,
  notesOf,
  oneOfEach,
  ORPHAN,
  OTHER,
} from './hostile';
import { noteOn, targetOf } from './articles';

/** As one text, whatever the format; of a DOCX the parts one after the other. */
async function textOf(format: NotesFormat, input = oneOfEach()): Promise<string> {
  const content = await exportNotes(format, input);
  if (typeof content === 'string') return content;
  return [...unpacked(content)].map(([name, part]) => `${name}\n${part}`).join('\n');
}

describe('what is known of a note', () => {
  const [exact, pair, changed, orphan, whole] = notedNotes(oneOfEach());

  it('has the line, the sentence and its number', () => {
    const passage = exact?.passages[0];
    expect(passage?.place?.line).toBe(3);
    expect(passage?.place?.sentence).toBe('More than 600 civilians were killed 😀 there.');
    expect(passage?.place?.sentenceNumber).toBe(3);
    const { inSentence, sentence } = passage?.place ?? {
      inSentence: { start: 0, end: 0 },
      sentence: '',
    };
    expect(sentence.slice(inSentence.start, inSentence.end)).toBe(passage?.quotation);
  });

  it('has who published the article, where its file says so, in all formats that people read', async () => {
    const origin = { format: 'html', author: null, date: null, language: null } as const;
    const published = {
      ...ARTICLE,
      document: { ...ARTICLE.document, origin: { ...origin, outlet: 'The <Daily> Bridge' } },
    };
    const input = { ...oneOfEach(), articles: [published, OTHER] };
    expect(notedNotes(input)[0]?.passages[0]?.outlet).toBe('The <Daily> Bridge');
    expect(exact?.passages[0]?.outlet).toBeNull();
    for (const format of ['html', 'markdown', 'docx', 'csv', 'tei'] as const) {
      expect(await textOf(format, input)).toMatch(/The \\?(?:<|&lt;)Daily\\?(?:>|&gt;) Bridge/);
      expect(await textOf(format)).not.toContain('Bridge');
    }
  });

  it('has the changes between two passages, which join to their sentences', () => {
    expect(pair?.changes?.a.map(({ text }) => text).join('')).toBe(
      'More than 600 civilians were killed 😀 there.',
    );
    expect(pair?.changes?.b.map(({ text }) => text).join('')).toBe(
      'More than 500 civilians were killed 😀 in Aleppo.',
    );
    expect(pair?.changes?.replaced[0]).toEqual({ a: '600', b: '500' });
  });

  it('has the words that stand there now where they are others', () => {
    expect(changed?.passages[0]).toMatchObject({ state: 'changed', now: 'Russia regretted it' });
    expect(exact?.passages[0]?.now).toBeNull();
  });

  it('keeps what is not in the folder, and says so', () => {
    expect(orphan?.passages[0]).toMatchObject({
      state: 'orphan',
      title: 'Gone',
      file: 'gone.txt',
      place: null,
    });
    expect(whole?.passages[0]).toMatchObject({ state: 'exact', quotation: null, place: null });
    expect(notesFrame(oneOfEach()).lost).toBe('1 note whose words or article could not be found.');
  });

  it('names the report by its scope', () => {
    const title = (scope: ReturnType<typeof oneOfEach>['scope']): string =>
      notesFrame({ ...oneOfEach(), scope }).title;
    const [a, b] = [ARTICLE.document.id, OTHER.document.id];
    expect(title({ kind: 'everything' })).toBe('Notes on seeds & <more>');
    expect(title({ kind: 'article', document: a })).toBe('Notes on Talks end early');
    expect(title({ kind: 'pair', documents: [a, b] })).toBe(
      'Notes on Talks end early and Talks end late',
    );
  });
});

describe.each(NOTES_FORMATS)('notes as %s', (format) => {
  it('have quotation, file, state, words and times of every note', async () => {
    const text = await textOf(format);
    for (const words of [
      'More than 600 civilians were killed',
      'Russia regretted it',
      'A pair note',
      'An orphan',
      'gone.txt',
      'On the whole',
      'Variorum 1.2.3',
      'hash of c.txt',
      'hash of the first form',
    ]) {
      expect(text, words).toContain(words);
    }
  });

  it('are the same at a second run, and differ only in the date with another', async () => {
    const input = oneOfEach();
    const first = await exportNotes(format, input);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await exportNotes(format, input)).toEqual(first);
    const later = await textOf(format, { ...input, date: '2026-11-07T01:02:03.000Z' });
    const plain = later
      .replaceAll('2026-11-07T01:02:03.000Z', '2016-10-06T00:00:00.000Z')
      .replaceAll('7 November 2026, 01:02 UTC', '6 October 2016, 00:00 UTC');
    expect(later).not.toBe(plain);
    expect(plain).toBe(await textOf(format, input));
  });

  it('keep a note on an article that is not loaded', async () => {
    const text = await textOf(format, { ...oneOfEach(), articles: [] });
    expect(text).toContain('Talks end early');
    expect(text).toContain('More than 600 civilians were killed');
  });

  it('say so when there are none', async () => {
    const text = await textOf(format, inputOf([], []));
    const said: Partial<Record<NotesFormat, string>> = {
      json: '"notes": []',
      jsonld: '"items": []',
      csv: 'Note,Passage,',
    };
    expect(text).toContain(said[format] ?? 'There are no notes yet.');
  });

  it('take in a note of a megabyte', async () => {
    const text = await textOf(format, notesOf([LONG, ...Object.values(HOSTILE), CONTROLS]));
    expect(text).toContain('The end.');
  });
});

it('an orphan of an article that is loaded has its file and says that its words are gone', async () => {
  const lost = targetOf(ARTICLE, 'Russia regretted');
  const html = await textOf('html', inputOf([noteOn('', lost)], [[ORPHAN]]));
  expect(html).toContain('class="state orphan">Words not found');
  expect(html).toContain('hash of sub/a &amp; &lt;b&gt;.txt');
});
