// Notes that would take effect somewhere if they were not made inert, and what every format gets of them.
import type { NotesInput } from '../../../src-main/export/notes';
import { bodyOf, type Anchor, type Annotation } from '../../../src-main/model/annotation';
import type { Article } from '../../../src-main/model/segment';
import { article, noteOn, targetOf } from './articles';

export const HOSTILE: Readonly<Record<string, string>> = {
  formula: '=HYPERLINK("http://evil.example";"click")',
  'formula after a line': '+1\n=2+3',
  command: "@SUM(1+1)*cmd|' /C calc'!A0",
  'full-width formula': '＝1+1',
  apostrophe: "'=1+1 and ''@b",
  script: '</script><script>alert(1)</script><img src=x onerror=alert(2)>',
  'closing tags': '</p></blockquote></article>]]></note></lem></w:t>-->',
  markdown:
    '# Title\n\n- *one* **two** `code`\n> quote\n\n[link](javascript:alert(3)) ![pic](http://evil.example/p.png)\n\n---\n1. x\n===',
  'links of all kinds':
    '[a](https://a.example) [b](mailto:b@b.example) [c](data:text/html,x) <https://d.example>\n\n[e]\n\n[e]: file:///etc/passwd',
  html: '<b onclick="x">&lt;i&gt; &amp;amp; &#60;u&#62;</b>',
  'bidi controls': 'a \u202Eevil\u202C b \u2066x\u2069 \u200Fשלום\u200E',
  'right to left': 'שלום עולם 600',
  emoji: '👩‍👩‍👧‍👦 🇺🇦 e\u0301 \u{1F9D1}\u{1F3FD}',
  'lines and tabs': 'one\ntwo\r\nthree\rfour\tfive\n\n   six  ',
  csv: '"quoted", comma; semicolon\ttab\r\n,"next"',
  backslashes: 'C:\\new\\table \\" \\u0041 ${x} `${y}` %s',
};

/** XML 1.0 cannot hold these. */
export const CONTROLS = 'a\u0000b\u0001c\u000Bd\u001Fe\uFFFEf\uD800g';
export const CONTROLS_SHOWN = 'a\u2400b\u2401c\u240Bd\u241Fe\uFFFDf\uFFFDg';

export const LONG = `${'A long note, word by word: 600 civilians. '.repeat(25_000)}The end.`;

const TEXT = `Talks end early

Aleppo, Oct. 3. More than 600 civilians were killed 😀 there. Russia regretted it.
The line "=1+1" stands <b>here</b> & there.
`;
/** With an id as the app gives them. */
function withId(id: string, of: Article): Article {
  return { ...of, document: { ...of.document, id } };
}

export const ARTICLE = withId('0123456789ab', article('sub/a & <b>.txt', TEXT));
export const OTHER = withId(
  'ba9876543210',
  article(
    'c.txt',
    'Talks end late\n\nMore than 500 civilians were killed 😀 in Aleppo. Moscow regretted it.\n',
  ),
);

const NOWHERE = { document: null, span: null, now: null, places: [] };

export function placed(of: typeof ARTICLE, words: string): Anchor {
  const start = of.text.indexOf(words);
  const span = { start, end: start + words.length };
  return { ...NOWHERE, state: 'exact', document: of.document.id, span };
}

export const ORPHAN: Anchor = { ...NOWHERE, state: 'orphan' };

export function inputOf(
  notes: readonly Annotation[],
  anchors: readonly (readonly Anchor[])[],
): NotesInput {
  return {
    notes,
    anchors,
    articles: [ARTICLE, OTHER],
    folderName: 'seeds & <more>',
    scope: { kind: 'everything' },
    version: '1.2.3',
    date: '2016-10-06T00:00:00.000Z',
  };
}

/** A note for each of the texts, with the text as its tag as well. */
export function notesOf(texts: readonly string[]): NotesInput {
  const notes = texts.map((text, index) => ({
    ...noteOn('', targetOf(ARTICLE, 'More than 600 civilians were killed')),
    id: `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    body: bodyOf(text, [text.slice(0, 60)], 'green'),
  }));
  const anchors = notes.map(() => [placed(ARTICLE, 'More than 600 civilians were killed')]);
  return inputOf(notes, anchors);
}

/** One of each kind: exact, on two passages, changed, orphan, on a whole article. */
export function oneOfEach(): NotesInput {
  const target = targetOf(ARTICLE, 'More than 600 civilians were killed');
  const partner = targetOf(OTHER, 'More than 500 civilians were killed');
  const gone = {
    ...target,
    source: 'urn:variorum:document:gone',
    file: 'gone.txt',
    title: 'Gone',
    contentHash: 'hash of gone.txt',
  };
  const { type, source, file, title, contentHash } = target;
  const whole = { type, source, file, title, contentHash };
  const changed = { ...target, contentHash: 'hash of the first form' };
  const notes = [
    noteOn('An exact note', target),
    noteOn('A pair note', target, partner),
    noteOn('A changed note', changed),
    noteOn('An orphan', gone),
    noteOn('On the whole', whole),
  ].map((note, index) => ({
    ...note,
    id: `urn:uuid:00000000-0000-4000-8000-00000000000${String(index)}`,
  }));
  const here = placed(ARTICLE, 'More than 600 civilians were killed');
  const there = placed(OTHER, 'More than 500 civilians were killed');
  const other = placed(ARTICLE, 'Russia regretted it');
  return inputOf(notes, [
    [here],
    [here, there],
    [{ ...other, state: 'changed', now: 'Russia regretted it' }],
    [ORPHAN],
    [{ ...NOWHERE, state: 'exact', document: ARTICLE.document.id }],
  ]);
}
