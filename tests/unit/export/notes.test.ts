// Exported notes: verbatim, inert, and complete.
import { describe, expect, it } from 'vitest';
import { exportNotes, type NotesInput } from '../../../src-main/export/notes';
import type { NotesFormat } from '../../../src-main/model/channels';
import { article, noteOn, targetOf } from './articles';

const ARTICLE = article(
  'sub/a.txt',
  'A title of words\n\nThe <b>talks</b> were `halted`. Russia regretted it.',
);
const TALKS = targetOf(ARTICLE, '<b>talks</b> were `halted`');
const LOST = targetOf(ARTICLE, 'Russia regretted');

const NOWHERE = { document: null, span: null, now: null, places: [] };
const EXACT = {
  ...NOWHERE,
  state: 'exact',
  document: ARTICLE.document.id,
  span: TALKS.selector?.[1] ?? null,
} as const;
const GONE = { ...NOWHERE, state: 'orphan' } as const;

const INPUT: NotesInput = {
  notes: [noteOn('# Check *this*\n\n- <script>alert(1)</script>', TALKS), noteOn('', LOST)],
  anchors: [[EXACT], [GONE]],
  articles: [ARTICLE],
  folderName: 'seeds & <more>',
  version: '1.2.3',
  date: '2016-10-06T00:00:00.000Z',
};
const FORMATS: readonly NotesFormat[] = ['markdown', 'html', 'json'];

describe('exportNotes', () => {
  it('writes Markdown in which no text takes effect', () => {
    const markdown = exportNotes('markdown', INPUT);
    expect(markdown).toContain('# Notes on seeds & \\<more>');
    expect(markdown).toContain('> \\<b>talks\\</b> were \\`halted\\`');
    expect(markdown).toContain('In the sentence: The \\<b>talks\\</b> were \\`halted\\`.');
    expect(markdown).toContain('\n\\# Check \\*this\\*\n\n\\- \\<script>alert(1)\\</script>\n');
    expect(markdown).toContain('**A title of words** (`sub/a.txt`)');
    expect(markdown).toContain('No longer in the article.');
    expect(markdown).toContain('exported 6 October 2016, 00:00 UTC');
    expect(markdown).toContain(
      'Created 4 October 2016, 09:30 UTC · changed 5 October 2016, 10:00 UTC',
    );
  });

  it('writes a page of its own, without scripts and requests', () => {
    const html = exportNotes('html', INPUT);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('&lt;b&gt;talks&lt;/b&gt; were `halted`</blockquote>');
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('class="state orphan">No longer in the article');
    expect(html).not.toMatch(/<script|https?:|src=|url\(/);
  });

  it('writes JSON that loses nothing', () => {
    const json: unknown = JSON.parse(exportNotes('json', INPUT));
    expect(json).toEqual({
      format: 'variorum-notes',
      version: 1,
      app: 'Variorum 1.2.3',
      folder: INPUT.folderName,
      exported: INPUT.date,
      notes: INPUT.notes,
      states: [['exact'], ['orphan']],
    });
  });

  it.each(FORMATS)('keeps a note on an article that is not loaded, as %s', (format) => {
    const text = exportNotes(format, { ...INPUT, articles: [] });
    expect(text).toContain('A title of words');
    expect(text).toContain('regretted');
  });

  it.each(FORMATS)('writes a file that says so when there are no notes, as %s', (format) => {
    const text = exportNotes(format, { ...INPUT, notes: [], anchors: [] });
    expect(text).toContain(format === 'json' ? '"notes": []' : 'There are no notes yet.');
  });

  it.each(FORMATS)('depends on nothing but its input, as %s', (format) => {
    expect(exportNotes(format, INPUT)).toBe(exportNotes(format, INPUT));
  });
});
