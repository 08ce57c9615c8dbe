// Notes from files: ours come back as they were, others are understood, and what is damaged is refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportNotes } from '../../../src-main/export/notes';
import { attachNotes, type OpenArticles } from '../../../src-main/import/attach-notes';
import { readNotes } from '../../../src-main/import/read-notes';
import {
  noteColour,
  noteTags,
  noteText,
  type Annotation,
} from '../../../src-main/model/annotation';
import type { Result } from '../../../src-main/model/result';
import { ARTICLE, inputOf, LONG, notesOf, oneOfEach, ORPHAN, OTHER } from '../export/hostile';
import { arbitraryNotes } from './arbitrary-notes';

const DATE = '2026-11-07T01:02:03.000Z';
const ALL = [ARTICLE, OTHER];
const FOLDER: OpenArticles = {
  documents: ALL.map(({ document }) => document),
  read: ({ id }) => ALL.find(({ document }) => document.id === id) ?? null,
  text: ({ id }) => ALL.find(({ document }) => document.id === id)?.text ?? null,
};
const NOWHERE: OpenArticles = { documents: [], read: () => null, text: () => null };

function imported(text: string, folder = FOLDER): Result<Annotation[]> {
  const drafts = readNotes(text, 'notes.json', DATE);
  return drafts.ok ? { ok: true, value: attachNotes(drafts.value, folder) } : drafts;
}

function notesIn(content: unknown, folder = FOLDER): Annotation[] {
  const result = imported(typeof content === 'string' ? content : JSON.stringify(content), folder);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function refusal(content: unknown): string {
  const result = imported(typeof content === 'string' ? content : JSON.stringify(content));
  return result.ok ? 'taken' : result.error.message;
}

/** As another program would write it to disk and read it. */
function throughFile(text: string | Uint8Array): string {
  return new TextDecoder().decode(typeof text === 'string' ? new TextEncoder().encode(text) : text);
}

describe.each(['json', 'jsonld'] as const)('our own %s', (format) => {
  it('comes back as it was, whatever the notes', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryNotes, async (notes) => {
        const anchors = notes.map(({ target }) => target.map(() => ORPHAN));
        const file = throughFile(await exportNotes(format, inputOf(notes, anchors)));
        expect(notesIn(file, NOWHERE)).toStrictEqual(notes);
      }),
    );
  });

  it('comes back into the folder that it was written from, and a long note whole', async () => {
    for (const input of [oneOfEach(), notesOf([LONG, '\uD800', '\u0000'])]) {
      const file = throughFile(await exportNotes(format, input));
      expect(notesIn(file)).toStrictEqual(input.notes);
    }
  });

  it('finds its articles under other names', async () => {
    const { notes, anchors } = oneOfEach();
    const file = await exportNotes(format, inputOf(notes.slice(0, 2), anchors.slice(0, 2)));
    const renamed: OpenArticles = {
      ...FOLDER,
      documents: ALL.map(({ document }, at) => ({
        ...document,
        id: `renamed${String(at)}`,
        file: `new/${String(at)}.txt`,
      })),
    };
    const sources = notesIn(throughFile(file), renamed).map(({ target }) =>
      target.map((t) => t.source),
    );
    expect(sources).toEqual([
      ['urn:variorum:document:renamed0'],
      ['urn:variorum:document:renamed0', 'urn:variorum:document:renamed1'],
    ]);
  });
});

describe('our own JSON', () => {
  const whole = async (): Promise<Record<string, unknown>> =>
    JSON.parse(String(await exportNotes('json', oneOfEach()))) as Record<string, unknown>;

  it('is refused when it is damaged, with the note and what is wrong in it', async () => {
    const content = await whole();
    const notes = content['notes'] as Record<string, unknown>[];
    const second = (change: object): unknown => ({
      ...content,
      notes: notes.map((note, at) => (at === 1 ? { ...note, ...change } : note)),
    });
    expect(refusal(second({ created: 7 }))).toMatch(
      /^“notes.json” cannot be imported. Note 2 is damaged \(created/,
    );
    expect(refusal(second({ body: [{ type: 'TextualBody' }] }))).toContain(
      'Note 2 is damaged (body.0.purpose',
    );
    expect(refusal(second({ target: [] }))).toContain('Note 2 does not say what it is on.');
    expect(refusal(second({ id: '' }))).toContain('Note 2 has no id.');
    expect(refusal({ ...content, version: 2 })).toContain('newer version of Variorum');
    expect(refusal({ ...content, version: undefined })).toContain('of which version');
    expect(refusal({ ...content, notes: {} })).toContain('The list of notes is missing');
  });

  it('is refused wherever it is cut off', async () => {
    const file = String(await exportNotes('json', oneOfEach()));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: file.trimEnd().length - 1 }), (length) => {
        expect(refusal(file.slice(0, length))).toContain('It is no JSON, or it is damaged');
      }),
    );
  });

  it('has each id once: the newer of two', async () => {
    const content = await whole();
    const [note] = content['notes'] as { modified: string }[];
    const newer = { ...note, modified: '2020-01-01T00:00:00.000Z' };
    expect(notesIn({ ...content, notes: [note, newer, note] })).toMatchObject([newer]);
  });
});

describe('files of other kinds', () => {
  it.each([
    ['nothing', ''],
    ['words', 'Talks end early'],
    ['a number', 7],
    ['null', null],
    ['another object', { hello: 'world' }],
    ['an empty list', []],
    ['a list of others', [{ a: 1 }]],
    ['a web manifest', { '@context': 'https://schema.org', '@type': 'Article', name: 'x' }],
  ])('are refused: %s', (_name, content) => {
    expect(refusal(content)).toMatch(/^“notes.json” cannot be imported. It /);
  });

  it('never break the reader', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(typeof imported(text).ok).toBe('boolean');
      }),
    );
    const pieces = fc.constantFrom(
      'type',
      'Annotation',
      'target',
      'selector',
      'body',
      'id',
      'items',
      'first',
    );
    const tree = fc.object({
      key: pieces,
      values: [pieces, fc.integer(), fc.constant(null)],
      maxDepth: 4,
    });
    fc.assert(
      fc.property(tree, (content) => {
        expect(typeof imported(JSON.stringify({ type: 'Annotation', ...content })).ok).toBe(
          'boolean',
        );
      }),
    );
  });
});

describe('Web annotations of other tools', () => {
  const quote = { type: 'TextQuoteSelector', exact: 'Russia regretted it', prefix: 'there. ' };
  const note = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://example.org/anno/1',
    type: 'Annotation',
    created: '2015-01-28T12:00:00Z',
    body: [
      { type: 'TextualBody', value: 'Is that so?', purpose: 'commenting' },
      { type: 'TextualBody', value: 'Syria', purpose: 'tagging' },
      { type: 'TextualBody', value: 'blue', purpose: 'highlighting' },
      'https://example.org/source',
    ],
    target: { source: 'https://example.org/c.txt', selector: quote },
  };

  it('keep text, tags, colour, times and words', () => {
    const [read] = notesIn(note);
    expect(read).toMatchObject({
      id: note.id,
      created: '2015-01-28T12:00:00.000Z',
      modified: '2015-01-28T12:00:00.000Z',
    });
    expect(read && noteText(read)).toBe('Is that so?\n\nhttps://example.org/source');
    expect(read && noteTags(read)).toEqual(['Syria']);
    expect(read && noteColour(read)).toBe('blue');
  });

  it('are attached to the article of that name where it has the words, as a note made there', () => {
    const target = {
      source: 'https://example.org/x/c.txt?page=2',
      selector: { ...quote, exact: 'Moscow regretted it', prefix: '' },
    };
    const [read] = notesIn({ ...note, target });
    const at = OTHER.text.indexOf('Moscow regretted it');
    expect(read?.target[0]).toMatchObject({
      source: 'urn:variorum:document:ba9876543210',
      file: 'c.txt',
      contentHash: OTHER.document.contentHash,
      selector: [{ exact: 'Moscow regretted it' }, { start: at, end: at + 19 }],
    });
    expect(read?.target[0]?.fingerprint).toBeDefined();
  });

  it('keep words that the article does not have as they were', () => {
    const [read] = notesIn(note);
    expect(read?.target[0]).toMatchObject({
      source: 'urn:variorum:document:ba9876543210',
      contentHash: '',
    });
    expect(read?.target[0]?.selector?.[0]).toEqual({ ...quote, suffix: '' });
  });

  it('are found by their words where nothing else tells the article', () => {
    const selector = { ...quote, exact: 'More than 500 civilians were killed' };
    const [read] = notesIn({ ...note, target: { source: 'https://example.org/story', selector } });
    expect(read?.target[0]?.file).toBe('c.txt');
    const both = { ...quote, exact: ' civilians were killed 😀 ' };
    const [other] = notesIn({
      ...note,
      target: { source: 'https://example.org/story', selector: both },
    });
    expect(other?.target[0]?.source).toBe('https://example.org/story');
  });

  it('are kept where no article is theirs, with their address', () => {
    const [read] = notesIn(note, NOWHERE);
    expect(read?.target[0]).toMatchObject({
      source: 'https://example.org/c.txt',
      file: 'https://example.org/c.txt',
      selector: [{ exact: 'Russia regretted it' }, { start: 0, end: 19 }],
    });
  });

  it('count positions in characters', () => {
    const words = 'Moscow regretted it';
    const at = OTHER.text.indexOf(words);
    const position = { type: 'TextPositionSelector', start: at - 1, end: at - 1 + words.length };
    const [read] = notesIn({ ...note, target: { source: 'c.txt', selector: [position] } });
    expect(read?.target[0]?.selector?.[0].exact).toBe(words);
  });

  it('may be alone, in a list, in a page, in a collection or in a graph, on one thing or on several', () => {
    const page = { type: 'AnnotationPage', items: [note] };
    for (const content of [
      note,
      [note],
      page,
      { type: ['AnnotationCollection'], first: page },
      { '@graph': [note] },
    ]) {
      expect(notesIn(content)).toHaveLength(1);
    }
    expect(notesIn({ ...note, target: ['c.txt', { id: 'c.txt' }] })[0]?.target).toHaveLength(2);
    expect(notesIn({ ...note, body: undefined, bodyValue: 'Hm' }).map(noteText)).toEqual(['Hm']);
    const unnamed = { ...note, id: undefined };
    expect(notesIn(unnamed)[0]?.id).toMatch(/^urn:variorum:import:[0-9a-f]{16}$/);
    expect(notesIn(unnamed)[0]?.id).toBe(notesIn(unnamed)[0]?.id);
  });

  it('are refused where notes are missing', () => {
    expect(
      refusal({ type: 'AnnotationCollection', total: 3, first: 'https://example.org/1' }),
    ).toContain('in other files');
    expect(refusal({ type: 'AnnotationPage', items: [], next: 'https://example.org/2' })).toContain(
      'several pages',
    );
    expect(refusal({ type: 'AnnotationPage', items: [note, { type: 'Person' }] })).toContain(
      'Entry 2 is no annotation',
    );
    expect(refusal({ ...note, target: undefined })).toContain('Note 1 does not say what it is on.');
  });
});

describe('notes of Hypothesis', () => {
  const row = {
    id: 'abc_123',
    created: '2019-05-01T10:00:00.000000+00:00',
    updated: '2019-05-02T10:00:00.000000+00:00',
    user: 'acct:reader@hypothes.is',
    uri: 'https://example.org/talks',
    text: 'See *this*',
    tags: ['war', 'figures', 'war'],
    document: { title: ['Talks end late'] },
    target: [
      {
        source: 'https://example.org/talks',
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]' },
          { type: 'TextPositionSelector', start: 3, end: 9 },
          {
            type: 'TextQuoteSelector',
            exact: 'Moscow regretted it',
            prefix: 'Aleppo. ',
            suffix: '.',
          },
        ],
      },
    ],
  };

  it('are read from a search, from an export, and as a list', () => {
    for (const content of [{ total: 1, rows: [row] }, { annotations: [row] }, [row]]) {
      const [read] = notesIn(content);
      expect(read).toMatchObject({
        id: 'https://hypothes.is/a/abc_123',
        created: '2019-05-01T10:00:00.000Z',
        modified: '2019-05-02T10:00:00.000Z',
      });
      expect(read && noteText(read)).toBe('See *this*');
      expect(read && noteTags(read)).toEqual(['war', 'figures']);
      // Found by the title of the page.
      expect(read?.target[0]).toMatchObject({
        file: 'c.txt',
        selector: [{ exact: 'Moscow regretted it' }, {}],
      });
    }
    expect(notesIn({ total: 0, rows: [] })).toEqual([]);
  });

  it('may be on the whole page', () => {
    const [read] = notesIn([{ ...row, target: [{ source: row.uri }] }]);
    expect(read?.target[0]).toMatchObject({
      file: 'c.txt',
      contentHash: OTHER.document.contentHash,
    });
    expect(read?.target[0]?.selector).toBeUndefined();
  });

  it('are refused when one of them is damaged', () => {
    expect(refusal([row, { ...row, uri: 7 }])).toContain('Note 2 does not say what it is on.');
    expect(refusal([row, { ...row, tags: 'war' }])).toContain('Note 2 is damaged: its tags');
    expect(refusal([row, { ...row, text: {} }])).toContain('Note 2 is damaged: its text');
    expect(refusal([row, null])).toContain('Note 2 is damaged');
  });
});
