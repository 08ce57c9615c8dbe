// Notes as a page: without scripts, requests and dangerous links; their Markdown is shown as typography.
import { describe, expect, it } from 'vitest';
import { noteMarkdownHtml } from '../../../src-main/export/note-markdown-html';
import { notesHtml } from '../../../src-main/export/notes-html';
import { CONTROLS, HOSTILE, notesOf, oneOfEach } from './hostile';

describe('notesHtml', () => {
  const html = notesHtml(oneOfEach());

  it('is a page of its own, without scripts and requests', () => {
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|https?:|src=|url\(/);
  });

  it('sets both passages of a note side by side, with what differs marked', () => {
    expect(html).toContain('<div class="passages pair">');
    expect(html).toContain('More than <del>600</del> civilians');
    expect(html).toContain('More than <ins>500</ins> civilians');
  });

  it('says what was and what is where words were changed', () => {
    expect(html).toContain('<p class="state changed">Text changed</p>');
    expect(html).toMatch(
      /<dt>As it was \(struck through: gone since\)<\/dt><dd dir="auto"><del>.*<dt>As it is now \(underlined: new since\)<\/dt><dd dir="auto"><ins>/s,
    );
  });

  it('says once, before the notes, what the marks mean, and beside the words on which side they stand', () => {
    expect(html.match(/<section class="key"/g)).toHaveLength(1);
    expect(html.indexOf('class="key"')).toBeLessThan(html.indexOf('<article'));
    expect(html).toContain('<li><del>Struck through</del>: only in the first text');
    expect(html).toContain('<li><ins>Underlined</ins>: only in the second text');
    expect(html).toContain('Nobody has corrected anything.');
    expect(html).toMatch(
      /First passage \(struck through: not in the second\)<\/p>\n<p class="against" dir="auto">[^<]*<del>600/,
    );
    expect(html).toMatch(
      /Second passage \(underlined: not in the first\)<\/p>\n<p class="against" dir="auto">[^<]*<ins>500/,
    );
  });

  it('explains no marks where there are none', () => {
    const input = oneOfEach();
    const [exact = []] = input.anchors;
    const [note] = input.notes;
    const plain = notesHtml({ ...input, notes: note ? [note] : [], anchors: [exact] });
    expect(plain).toContain('An exact note');
    expect(plain).not.toMatch(/class="key"|struck through|<del|<ins/i);
  });

  it('sets nothing in capitals that is not written so', () => {
    expect(html).not.toContain('text-transform');
  });

  it('points out the words in their sentence, and says where it is', () => {
    expect(html).toContain('<mark>More than 600 civilians were killed</mark> 😀 there.');
    expect(html).toContain('sub/a &amp; &lt;b&gt;.txt · line 3, sentence 3');
  });

  it.each(Object.entries({ ...HOSTILE, CONTROLS }))(
    'lets nothing take effect: %s',
    (_name, text) => {
      const page = notesHtml(notesOf([text]));
      expect(page).not.toMatch(/<(?:script|img|b|u|i) |<script|javascript:[^<]*"|\0/);
      const addresses = [...page.matchAll(/ href="([^"]*)"/g)].map(([, address = '']) => address);
      expect(addresses.filter((address) => !/^(?:https?:|mailto:)/.test(address))).toEqual([]);
      expect(page.match(/<article/g)).toHaveLength(1);
      expect(page.match(/<\/article>/g)).toHaveLength(1);
    },
  );
});

describe('noteMarkdownHtml', () => {
  it('sets emphasis, lists and headings, which stand below those of the page', () => {
    expect(noteMarkdownHtml('# Ask\n\n*one* **two**\n\n- x')).toBe(
      '<h4 dir="auto">Ask</h4>\n<p dir="auto"><em>one</em> <strong>two</strong></p>\n<ul>\n<li dir="auto">x</li>\n</ul>',
    );
  });

  it('keeps links to pages and letters, and no others; pictures are named', () => {
    expect(noteMarkdownHtml('[a](https://a.example)')).toContain(
      '<a href="https://a.example" rel="noopener noreferrer nofollow">a</a>',
    );
    expect(noteMarkdownHtml('[a](javascript:alert(1))')).toBe('<p dir="auto"><a>a</a></p>');
    expect(noteMarkdownHtml('[a](irc://x)')).toBe('<p dir="auto"><a>a</a></p>');
    expect(noteMarkdownHtml('![pic](http://a.example/p.png)')).toContain(
      '[Picture: pic, http://a.example/p.png]',
    );
  });

  const LINK = /<a href="([^"]*)" rel="noopener noreferrer nofollow">([^<]*)<\/a>/g;
  const linksIn = (html: string): string[][] =>
    [...html.matchAll(LINK)].map((found) => found.slice(1, 3));

  it('makes such links of plain addresses as well, with the address as their words', () => {
    expect(linksIn(noteMarkdownHtml("See https://a.example/b_c?d='1'&e=2."))).toEqual([
      ['https://a.example/b_c?d=%271%27&amp;e=2', 'https://a.example/b_c?d=&#39;1&#39;&amp;e=2'],
    ]);
    expect(linksIn(noteMarkdownHtml('- (http://a.example/)\n- *mailto:x@b.example*'))).toEqual([
      ['http://a.example/', 'http://a.example/'],
      ['mailto:x@b.example', 'mailto:x@b.example'],
    ]);
  });

  it.each([
    'javascript:alert(1) file:///etc/passwd irc://a.example data:text/html,x www.a.example',
    '`https://a.example` and\n\n    https://a.example',
    '![pic](http://a.example/p.png)',
    'https://a.example/*b*c',
    'https://a.example/\u202Egnp.exe',
    '[https://a.example](javascript:alert(1))',
  ])('makes a link of nothing else: %s', (note) => {
    expect(linksIn(noteMarkdownHtml(note))).toEqual([]);
  });

  it('puts no link into another', () => {
    expect(noteMarkdownHtml('[https://a.example](https://b.example)').match(/<a /g)).toHaveLength(
      1,
    );
    expect(noteMarkdownHtml('<https://a.example>').match(/<a /g)).toHaveLength(1);
  });

  it('shows what would take too long as it was typed', () => {
    for (const marks of ['*a_', '> - ', '>', '[a](', '**a']) {
      const text = marks.repeat(400_000 / marks.length);
      expect(noteMarkdownHtml(text)).toContain('<p class="plain"');
      expect(noteMarkdownHtml(marks.repeat(1_000))).not.toContain('class="plain"');
    }
  });
});
