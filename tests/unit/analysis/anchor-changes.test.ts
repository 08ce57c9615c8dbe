// What becomes of a note when its article is edited: the words that it finds, and what it says of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchor, anchorIn } from '../../../src-main/analysis/anchor';
import { AnchorArticle } from '../../../src-main/analysis/anchor-article';
import { readArticle } from '../../../src-main/analysis/article';
import type { Placing, SpecificResource } from '../../../src-main/model/annotation';
import type { Article } from '../../../src-main/model/segment';
import { slice } from '../../../src-main/model/span';
import { targetOn } from '../../../src-main/model/target';

const SEEDS = resolve(import.meta.dirname, '../../../seeds');
const seeds = readdirSync(SEEDS)
  .sort()
  .map((file) => readFileSync(join(SEEDS, file), 'utf8'));
const seed = (number: number): string => seeds[number] ?? '';

function articleOf(text: string): Article {
  const { title, blocks } = readArticle(text, 'a.txt');
  const known = { id: 'a', file: 'a.txt', title, words: 0, warnings: [] };
  return { document: { ...known, encoding: 'utf-8', contentHash: 'old' }, text, blocks };
}

/** A note on the `nth` place of some words, counted from 0. */
function noteOn(text: string, words: string, nth = 0): SpecificResource {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i += 1) start = text.indexOf(words, start + 1);
  expect(start).toBeGreaterThanOrEqual(0);
  return targetOn(articleOf(text), { start, end: start + words.length });
}

function find(text: string, target: SpecificResource): Placing & { readonly words: string | null } {
  const article = new AnchorArticle(text, 'new', () => readArticle(text, 'a.txt').blocks);
  const placing = anchorIn(article, target);
  return { ...placing, words: placing.span && slice(text, placing.span) };
}

describe('when one version of an article becomes another', () => {
  it('says that 600 civilians are 500 now', () => {
    const found = find(seed(2), noteOn(seed(0), '600 civilians'));
    expect(found).toMatchObject({ state: 'changed', now: '500 civilians', words: '500 civilians' });
    expect(find(seed(2), noteOn(seed(0), '600'))).toMatchObject({ state: 'changed', now: '500' });
  });

  it('never takes “Russian combat” or the like for “Russian respond”', () => {
    const note = noteOn(seed(2), 'Russian respond');
    for (const other of [0, 1, 3, 4]) {
      expect(find(seed(other), note)).toMatchObject({ state: 'orphan', span: null, now: null });
    }
  });

  it('follows a sentence that both have, whatever is around it', () => {
    const words = '450.000 Syrians lost their lives';
    expect(find(seed(2), noteOn(seed(0), words))).toMatchObject({ state: 'moved', words });
  });
});

describe('typography', () => {
  const text = 'He said: “It’s the rebel-held part – and it’s ours…” Then he left the café at 5.';
  const note = noteOn(text, 'It’s the rebel-held part – and it’s ours…” Then he left the café');

  it.each([
    ['straight quotation marks', text.replace(/[“”]/g, '"').replaceAll('’', "'")],
    ['other dashes', text.replace('–', '—').replace('rebel-held', 'rebel‑held')],
    ['other spaces and lines', text.replace(/ /g, '\u00a0\n')],
    ['soft hyphens', text.replaceAll('rebel', 're\u00adbel')],
    ['three stops', text.replace('…', '...')],
    ['decomposed letters', text.normalize('NFD')],
    ['capitals', text.toUpperCase()],
  ])('%s leave the words as they are', (_name, changed) => {
    const found = find(`A new line.\n\n${changed}`, note);
    expect(found).toMatchObject({ state: 'moved', now: null });
    expect(found.words?.normalize('NFC').toLowerCase()).toMatch(/^it.s\s+the.*caf\u00e9$/s);
  });

  it.each([
    ['10²', '102'],
    ['5 kg', '-5 kg'],
    ['Maße', 'Masse'],
    ['a > b', 'a < b'],
  ])('does not take %s for %s', (was, is) => {
    const around = (words: string): string =>
      `The result of the long test was ${words} in the end of it all.`;
    const before = around(was);
    const quoted = noteOn(before, `was ${was} in`);
    expect(find(around(is), quoted)).toMatchObject({ state: 'changed', now: `was ${is} in` });
  });
});

describe('a note on little', () => {
  const text =
    'It cost 5 or 6 coins. We paid 7 of them, I think, and took 9 home. 5 were left over 😀 then.';

  it.each([['5'], ['6'], ['I'], ['😀'], ['We'], [',']])(
    'follows %s by what is around it',
    (words) => {
      const changed = `In spring there was a fair, 5 or so days long. I went.\n\n${text}`;
      expect(find(changed, noteOn(text, words))).toMatchObject({
        state: 'moved',
        span: { start: changed.length - text.length + text.indexOf(words) },
      });
    },
  );

  it('goes nowhere with what was around it', () => {
    for (const words of ['5', 'I', '😀', 'We', ',']) {
      const found = find('Elsewhere, I said, 5 people met. We laughed 😀.', noteOn(text, words));
      expect(found).toMatchObject({ state: 'orphan', span: null });
    }
  });
});

describe('in other scripts', () => {
  it('follows Arabic words and says what they have become', () => {
    const text = 'قال المتحدث إن أكثر من 600 مدني قتلوا في المدينة منذ بداية الشهر الماضي.';
    const changed = text.replace('600', '500');
    expect(find(`خبر جديد.\n${text}`, noteOn(text, '600 مدني'))).toMatchObject({ state: 'moved' });
    expect(find(changed, noteOn(text, '600 مدني'))).toMatchObject({
      state: 'changed',
      now: '500 مدني',
    });
  });

  it('follows Chinese words, which nothing parts', () => {
    const text = '外交部发言人表示,自九月以来已有六百名平民在阿勒颇省被打死,另有两千人受伤。';
    expect(find(`新闻。${text}`, noteOn(text, '六百名平民'))).toMatchObject({ state: 'moved' });
    expect(find(text.replace('六百', '五百'), noteOn(text, '六百名平民'))).toMatchObject({
      state: 'changed',
      now: '五百名平民',
    });
  });

  it('never ends inside a character as it is seen', () => {
    const text = 'The crowd of the whole town waved 👩‍👩‍👧 and 🇨🇭 flags at the hall in the evening.';
    const changed = text.replace('👩‍👩‍👧', '👨‍👨‍👦‍👦');
    expect(find(changed, noteOn(text, '👩‍👩‍👧 and'))).toMatchObject({
      state: 'changed',
      now: '👨‍👨‍👦‍👦 and',
    });
  });
});

describe('several places', () => {
  const sentence = 'The same words stand here again and again until nobody reads them any more. ';

  it('are the reader’s to choose from where they are alike', () => {
    const text = `Once. ${sentence}Twice.`;
    const placing = find(`${sentence}${sentence}`, noteOn(text, sentence.trim()));
    expect(placing).toMatchObject({ state: 'orphan', span: null });
    expect(placing.places).toEqual([
      { start: 0, end: 75 },
      { start: 76, end: 151 },
    ]);
  });

  it('are told apart by what stands around them', () => {
    const text = `One dog barked. ${sentence}Two cats ran. ${sentence}Three birds sang.`;
    const changed = text.replace('One dog', 'A small dog').replace('Two cats', 'No cats');
    expect(find(changed, noteOn(text, sentence.trim(), 1))).toMatchObject({
      state: 'moved',
      span: { start: changed.lastIndexOf(sentence) },
    });
  });

  it('are told apart by the sentence that a word stands in', () => {
    const text = 'Rain fell on the town. The council met in the hall. Snow fell on the hills.';
    const changed = 'Snow fell on the hills.\n\nHail fell on us.\n\nRain fell on the town.';
    const found = find(changed, noteOn(text, 'fell', 1));
    expect(found).toMatchObject({ state: 'moved', span: { start: 5, end: 9 } });
  });

  it('end quickly, twenty thousand of them', () => {
    const text = sentence.repeat(20_000);
    const changed = `New. ${text}`;
    const article = new AnchorArticle(changed, 'new');
    const notes = Array.from({ length: 2000 }, (_, at) => noteAt(text, at * 760 + 4, 10));
    const found = notes.map((note) => anchorIn(article, note));
    expect(new Set(found.map(({ state }) => state))).toEqual(new Set(['orphan']));
    expect(found[1000]?.places.length).toBeGreaterThan(1);
  });
});

/** Without looking for the sentence, which takes a while in endless texts. */
function noteAt(text: string, start: number, length: number): SpecificResource {
  const article = { ...articleOf(''), text, blocks: [] };
  return targetOn(article, { start, end: start + length });
}

describe('endless notes and articles', () => {
  const words = Array.from({ length: 200_000 }, (_, at) => `word${(at * 7919) % 1_000_003}`);
  const long = words.join(' ');

  it('find a note of a hundred thousand characters word for word, and give it up otherwise', () => {
    const text = `${long} ${long.toUpperCase()} ${long.replaceAll('w', 'v')} ${long.replaceAll('o', 'a')}`;
    const note = noteAt(text, 50_000, 100_000);
    expect(anchor(`New. ${text}`, 'new', note)).toMatchObject({ state: 'moved' });
    const changed = `New. ${text.slice(0, 90_000)} changed ${text.slice(90_000)}`;
    expect(anchor(changed, 'new', note)).toMatchObject({ state: 'orphan' });
  });

  it('find a short note in millions of characters', () => {
    const note = noteAt(long, long.indexOf('word7919 '), 30);
    const changed = `New. ${long.replace('word7919 ', 'other7919 ')}`;
    expect(anchor(changed, 'new', note)).toMatchObject({ state: 'changed' });
  });

  it('find nothing in nothing', () => {
    expect(find('', noteOn(seed(0), '600 civilians'))).toMatchObject({ state: 'orphan' });
    expect(find(' \n', noteOn(seed(0), '600 civilians'))).toMatchObject({ state: 'orphan' });
  });
});

describe('how an article is divided', () => {
  it('moves no note: offsets are into the text as it is in the file', () => {
    const text = seed(0);
    const note = noteOn(text, '600 civilians');
    const cleaned = { ...note, fingerprint: 'of another division into sentences' };
    const changed = `A new first line.\n\n${text}`;
    const divided = find(changed, note);
    const undivided = anchorIn(new AnchorArticle(changed, 'new'), cleaned);
    expect(undivided).toEqual({
      state: 'moved',
      span: divided.span,
      now: null,
      places: [],
    });
    for (const target of [note, cleaned]) {
      const same = anchorIn(new AnchorArticle(text, 'old'), target);
      expect(same).toMatchObject({
        state: 'exact',
        span: { start: text.indexOf('600 civilians') },
      });
    }
  });

  it('is nothing that a note without a fingerprint needs', () => {
    const { fingerprint, ...old } = noteOn(seed(0), '600 civilians');
    expect(fingerprint).toBeDefined();
    expect(find(seed(2), old)).toMatchObject({ state: 'changed', now: '500 civilians' });
  });
});
