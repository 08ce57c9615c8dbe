// The pure parts of the notes: order, filter, bars at the margin, Markdown, old words against new.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bodyOf, type Annotation, type NoteColour } from '../../../src-main/model/annotation';
import { ALL_NOTES } from '../../../src-main/model/note-filter';
import { placeBars, type NoteBox } from '../../../src-renderer/notes/note-bars';
import { filterNotes, sortNotes, type NoteFacts } from '../../../src-renderer/notes/note-filter';
import { changed, compareNotes } from '../../../src-renderer/notes/note-list';
import { markdownOf, textOf, type MarkdownNode } from '../../../src-renderer/notes/note-markdown';
import { wordChange } from '../../../src-renderer/notes/word-change';
import { RowHeights } from '../../../src-renderer/ui/row-heights';

function note(
  id: string,
  minute: number,
  words = '',
  tags: string[] = [],
  colour: NoteColour = 'yellow',
): Annotation {
  const time = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    motivation: 'commenting',
    created: time,
    modified: time,
    body: bodyOf(words, tags, colour),
    target: [
      {
        type: 'SpecificResource',
        source: `urn:variorum:document:${id.slice(0, 1)}`,
        file: 'a.txt',
        title: 'Rain over Muñoz',
        contentHash: '',
      },
    ],
  };
}

describe('the list of notes', () => {
  it('stays in order through any changes', () => {
    const change = fc.record({
      id: fc.integer({ min: 0, max: 8 }),
      minute: fc.nat(5),
      on: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 })), (rounds) => {
        let list: readonly Annotation[] = [];
        const held = new Map<string, Annotation>();
        for (const round of rounds) {
          const changes = [...new Map(round.map((one) => [one.id, one])).values()].map((one) => {
            const id = String(one.id);
            const before = held.get(id) ?? null;
            const after = one.on ? note(id, one.minute) : null;
            if (after) held.set(id, after);
            else held.delete(id);
            return { id, before, after };
          });
          list = changed(list, changes);
          expect(list).toEqual([...held.values()].sort(compareNotes));
        }
      }),
    );
  });
});

describe('the filter', () => {
  const list = [
    note('a1', 1, 'Who counted?', ['figures'], 'green'),
    note('b1', 2, 'Check the résumé', ['figures', 'names']),
    note('b2', 3, 'nothing'),
  ];
  const facts = ({ id }: Annotation): NoteFacts => ({
    documents: [id.slice(0, 1)],
    state: id === 'b2' ? 'orphan' : 'exact',
    start: 10 - Number(id.slice(1)),
  });
  const idsOf = (change: Partial<typeof ALL_NOTES>): string[] =>
    filterNotes(list, { ...ALL_NOTES, ...change }, facts).notes.map(({ id }) => id);

  it('finds words with and without accents, in any order, in title and tags too', () => {
    expect(idsOf({ query: 'resume check' })).toEqual(['b1']);
    expect(idsOf({ query: 'RÉSUMÉ' })).toEqual(['b1']);
    expect(idsOf({ query: 'réSUmè' })).toEqual([]);
    expect(idsOf({ query: 'munoz names' })).toEqual(['b1']);
    expect(idsOf({ query: '  ' })).toHaveLength(3);
  });

  it('narrows by article, tag, colour and state, and all of them together', () => {
    expect(idsOf({ article: 'b' })).toEqual(['b1', 'b2']);
    expect(idsOf({ tag: 'figures' })).toEqual(['a1', 'b1']);
    expect(idsOf({ colour: 'green' })).toEqual(['a1']);
    expect(idsOf({ state: 'orphan' })).toEqual(['b2']);
    expect(idsOf({ tag: 'figures', article: 'b' })).toEqual(['b1']);
  });

  it('counts for each choice what it would show with the others as they are', () => {
    const { facets } = filterNotes(list, { ...ALL_NOTES, tag: 'figures' }, facts);
    expect([...facets.article]).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect([...facets.tag]).toEqual([
      ['figures', 2],
      ['names', 1],
    ]);
    expect([...facets.state]).toEqual([['exact', 2]]);
  });

  it('sorts by time and by place', () => {
    const sorted = (sort: typeof ALL_NOTES.sort): string[] =>
      sortNotes(list, sort, facts, (id) => (id === 'b' ? 0 : 1)).map(({ id }) => id);
    expect(sorted('newest')).toEqual(['b2', 'b1', 'a1']);
    expect(sorted('oldest')).toEqual(['a1', 'b1', 'b2']);
    expect(sorted('place')).toEqual(['b2', 'b1', 'a1']);
  });

  it('takes 20,000 notes', () => {
    const many = Array.from({ length: 20_000 }, (_, at) =>
      note(`n${at}`, at, `Words of note ${at}`, [`tag ${at % 40}`]),
    );
    const { notes } = filterNotes(many, { ...ALL_NOTES, tag: 'tag 7' }, facts);
    expect(sortNotes(notes, 'changed', facts, () => 0)).toHaveLength(500);
  });
});

describe('bars at the margin', () => {
  const box = (id: string, top: number, bottom: number): NoteBox => ({
    id,
    colour: 'yellow',
    top,
    bottom,
  });

  it('stand alone, side by side, or as a number', () => {
    const bars = placeBars([
      box('a', 0, 20),
      box('b', 30, 60),
      box('c', 40, 80),
      box('d', 100, 130),
      box('e', 100, 120),
      box('f', 110, 140),
    ]);
    expect(bars.map(({ ids, lane, lanes }) => [ids.join(''), lane, lanes])).toEqual([
      ['a', 0, 1],
      ['b', 0, 2],
      ['c', 1, 2],
      ['edf', 0, 1],
    ]);
    expect(bars[3]).toMatchObject({ top: 100, bottom: 140 });
  });

  it('never stand over one another, and show every note once', () => {
    const some = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 40 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(some, (places) => {
        const boxes = places.map(([top, height], at) => box(`n${at}`, top, top + height));
        const bars = placeBars(boxes);
        expect(bars.flatMap(({ ids }) => ids).sort()).toEqual(boxes.map(({ id }) => id).sort());
        for (const [at, one] of bars.entries()) {
          for (const other of bars.slice(at + 1)) {
            const meet = one.top < other.bottom && other.top < one.bottom;
            if (meet) expect(one.lane).not.toBe(other.lane);
          }
        }
      }),
    );
  });
});

describe('Markdown in a note', () => {
  it('becomes emphasis, lists, quotations and code', () => {
    expect(markdownOf('A *word* and `code`')).toEqual([
      {
        tag: 'p',
        nodes: ['A ', { tag: 'em', nodes: ['word'] }, ' and ', { tag: 'code', nodes: ['code'] }],
      },
    ]);
    const tags = JSON.stringify(markdownOf('# T\n\n- a\n- b\n\n> q\n\n1. x\n\n---'));
    for (const tag of ['b', 'ul', 'li', 'blockquote', 'ol', 'hr']) {
      expect(tags).toContain(`"tag":"${tag}"`);
    }
  });

  it('shows HTML as it is written, and loads nothing', () => {
    const nodes = markdownOf(
      'See <script>alert(1)</script> <b onclick=x>bold</b> ![pic](https://x.y/z.png)',
    );
    expect(textOf(nodes ?? [])).toContain('<script>alert(1)</script>');
    expect(JSON.stringify(nodes)).not.toMatch(/"tag":"(script|img|a)"/);
    expect(textOf(nodes ?? [])).toContain('pic');
    expect(textOf(nodes ?? [])).not.toContain('z.png');
  });

  it('says where a link leads, and follows none', () => {
    expect(textOf(markdownOf('[here](https://a.b/c?d=1&e=2)') ?? [])).toBe(
      'here (https://a.b/c?d=1&e=2)',
    );
    expect(textOf(markdownOf('<https://a.b>') ?? [])).toBe('https://a.b');
    expect(textOf(markdownOf('[x](javascript:alert(1))') ?? [])).toBe('x');
  });

  /** Where the links of a tree lead, with their words. */
  function linksIn(nodes: readonly MarkdownNode[]): [string, string][] {
    return nodes.flatMap((node) =>
      typeof node === 'string'
        ? []
        : [
            ...(node.href === undefined
              ? []
              : [[node.href, textOf(node.nodes)] satisfies [string, string]]),
            ...linksIn(node.nodes),
          ],
    );
  }

  it.each([
    ['See https://a.b/c_d?e=1&f=2.', ['https://a.b/c_d?e=1&f=2']],
    ['- one (http://a.b/)\n- *mailto:x@a.b*', ['http://a.b/', 'mailto:x@a.b']],
    ['`https://a.b` and\n\n    https://a.b/', []],
    ['javascript:alert(1) file:///etc/passwd irc://a.b data:text/html,x', []],
    ['a.b www.a.b https:// HTTP:/a', []],
    // What Markdown cuts in two is not whole, and leads nowhere.
    ['https://a.b/*c*d', []],
    ['https://a.b/ *c*', ['https://a.b/']],
  ])('makes links of plain addresses: %s', (source, hrefs) => {
    const nodes = markdownOf(source) ?? [];
    expect(linksIn(nodes)).toEqual(hrefs.map((href) => [href, href]));
  });

  it('leaves an address in the words of a link to where the link leads', () => {
    expect(linksIn(markdownOf('[https://a.b](https://c.d)') ?? [])).toEqual([
      ['https://c.d', 'https://a.b'],
    ]);
    expect(linksIn(markdownOf('[https://a.b](javascript:alert(1))') ?? [])).toEqual([]);
  });

  it('makes of any text only elements that it knows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (source) => {
        const tags = [...JSON.stringify(markdownOf(source)).matchAll(/"tag":"([^"\\]*)"/g)];
        for (const [, tag] of tags) {
          expect(tag).toMatch(/^(p|em|strong|code|pre|blockquote|ul|ol|li|br|hr|b|span)$/);
        }
      }),
    );
  });

  it('leaves what is too long or too deep as it is', () => {
    expect(markdownOf('a'.repeat(100_001))).toBeNull();
    expect(markdownOf(`${'> '.repeat(100)}deep`)).toBeNull();
  });

  it.each(['*', '[', '> ', '`', '_a', '![', '<', '- ', '&'])(
    'ends on thousands of “%s”',
    (part) => {
      expect(() => markdownOf(part.repeat(10_000))).not.toThrow();
    },
  );
});

describe('old words against new', () => {
  it('shows what went and what came', () => {
    expect(wordChange('more than 600 civilians', 'more than 500 civilians')).toEqual([
      { kind: 'same', text: 'more than ' },
      { kind: 'gone', text: '600' },
      { kind: 'come', text: '500' },
      { kind: 'same', text: ' civilians' },
    ]);
  });

  it('always gives both texts back', () => {
    const words = fc.array(fc.constantFrom('a', 'b', ' ', 'ab', ',', '600', ' '), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const runs = wordChange(one.join(''), other.join(''));
        const of = (kind: string) =>
          runs
            .flatMap((run) => (run.kind === 'same' || run.kind === kind ? run.text : []))
            .join('');
        expect(of('gone')).toBe(one.join(''));
        expect(of('come')).toBe(other.join(''));
      }),
    );
  });
});

describe('rows of different heights', () => {
  it('knows what can be seen, and how much room the others take', () => {
    const keys = Array.from({ length: 1000 }, (_, at) => `k${at}`);
    const heights = new RowHeights(100);
    heights.learn('k0', 5000);
    const { from, to, above, below } = heights.range(keys, { top: 10_000, height: 500 });
    expect(above).toBe(heights.tops(keys)[from]);
    expect(above).toBeLessThanOrEqual(10_000 - 500);
    expect(to - from).toBeLessThan(25);
    expect(above + (to - from) * 100 + below).toBe(5000 + 999 * 100);
  });

  it('shows the last ones where the list became shorter than where it is looked at', () => {
    const keys = Array.from({ length: 61 }, (_, at) => `k${at}`);
    const heights = new RowHeights(150);
    for (const key of keys) heights.learn(key, 80);
    const { from, to, below } = heights.range(keys, { top: 9000, height: 700 });
    expect([to, below]).toEqual([61, 0]);
    expect(from).toBeLessThan(61 - 700 / 80);
  });
});

describe('the colours of notes', () => {
  const css = readFileSync(`${import.meta.dirname}/../../../src-renderer/ui/theme.css`, 'utf8');
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const colours = (name: string): string[] => {
    const value = new RegExp(`--${name}: ([^;]*);`).exec(css)?.[1] ?? '';
    const found = value.match(/#[0-9a-f]{6}/g) ?? [];
    return found.length === 1 ? [found[0], found[0]] : found;
  };

  it.each(['yellow', 'green', 'blue', 'rose', 'violet'])(
    '%s has an edge of 3:1 on paper and on what is raised, light and dark',
    (name) => {
      for (const ground of ['paper', 'raised', 'chrome']) {
        for (const at of [0, 1]) {
          const pair = [colours(`note-${name}-edge`)[at], colours(ground)[at]];
          const [one = 0, other = 0] = pair
            .map((hex) => luminance(hex ?? ''))
            .sort((a, b) => b - a);
          expect((one + 0.05) / (other + 0.05), `${name} on ${ground} ${at}`).toBeGreaterThan(3);
        }
      }
    },
  );
});
