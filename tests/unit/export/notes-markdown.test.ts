// Notes as Markdown: a renderer shows the texts as they are, and none of their marks takes effect.
import { micromark } from 'micromark';
import { describe, expect, it } from 'vitest';
import { notesMarkdown } from '../../../src-main/export/notes-markdown';
import type { Annotation } from '../../../src-main/model/annotation';
import { CONTROLS, HOSTILE, LONG, notesOf, oneOfEach } from './hostile';

/** What a reader reads, on one line. */
function shown(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

describe('notesMarkdown', () => {
  it('has headings, quotations, places, and the words that differ', () => {
    const markdown = notesMarkdown(oneOfEach());
    expect(markdown).toContain('# Notes on seeds & \\<more>');
    expect(markdown).toContain('> More than 600 civilians were killed\n');
    expect(markdown).toContain('**Talks end early** (`sub/a & <b>.txt`, line 3, sentence 3)');
    expect(markdown).toContain('From the first passage to the second:\n\n- “600” → “500”');
    expect(markdown).toContain('Now it reads:\n\n> Russia regretted it');
    expect(markdown).toContain('From the words as they were to those of now:\n\n- ');
    expect(markdown).toContain('On the whole article.');
    expect(markdown).toContain('Words not found.');
    expect(markdown).toContain(
      'Yellow · Created 4 October 2016, 09:30 UTC · changed 5 October 2016, 10:00 UTC',
    );
  });

  it('says what differs in words that look the same', () => {
    const input = oneOfEach();
    const faked = JSON.stringify(input.notes[2]).replaceAll('civilians', 'civili\u0430ns');
    const [anchor] = input.anchors[0] ?? [];
    if (!anchor) throw new Error('there is no anchor');
    const markdown = notesMarkdown({
      ...input,
      notes: [JSON.parse(faked) as Annotation],
      anchors: [[{ ...anchor, state: 'changed' }]],
    });
    expect(markdown).toContain(
      '- “civili\u0430ns” → “civilians” (one look-alike letter: Latin a for Cyrillic \u0430)',
    );
  });

  it.each(Object.entries({ ...HOSTILE, CONTROLS, LONG }))(
    'shows a note as it is: %s',
    (_name, text) => {
      const markdown = notesMarkdown(notesOf([text]));
      // HTML in it would take effect: what is let through is looked for.
      const html = micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true });
      expect(shown(html)).toContain(text.replace('\0', '\u2400').replace(/\s+/g, ' ').trim());
      const tags = new Set([...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag));
      const own = ['h1', 'h2', 'p', 'strong', 'em', 'code', 'blockquote', 'ul', 'li', 'br'];
      expect([...tags].filter((tag) => !own.includes(tag ?? ''))).toEqual([]);
      const plain = micromark(notesMarkdown(notesOf(['plain'])));
      expect(html.match(/<(?:h[1-6]|li|em|strong|blockquote)/g)).toEqual(
        plain.match(/<(?:h[1-6]|li|em|strong|blockquote)/g),
      );
    },
  );

  it('keeps lines apart and the spaces that they begin with', () => {
    const html = micromark(notesMarkdown(notesOf(['one\n  two\n\tthree'])));
    expect(html).toContain('<p>one<br />\n  two<br />\n\tthree</p>');
  });
});
