// What the menus at matches and words are about, with more columns than two.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CompareState } from '../../../src-renderer/compare/compare-state.svelte';
import type { Excerpt } from '../../../src-renderer/notes/note-making';
import type { AppState } from '../../../src-renderer/ui/app-state.svelte';
import { offeredAt } from '../../../src-renderer/ui/context-target';
import { PassageActions } from '../../../src-renderer/ui/passage-actions';
import { Answers, matchOf } from './answers';

const TEXTS = {
  a: 'base zero base one',
  b: 'some here some more',
  c: 'none here none this',
} as const;

interface Opened {
  readonly app: AppState;
  readonly compare: CompareState;
  readonly copied: string[];
  readonly noted: (readonly [article: string, words: string])[];
}

/** Three columns, of which the third has a match at another place than the second. */
async function open(): Promise<Opened> {
  const answers = new Answers();
  for (const [id, text] of Object.entries(TEXTS)) answers.texts.set(id, text);
  answers.matches.set('a b', [matchOf(0, 0)]);
  answers.matches.set('a c', [matchOf(1, 1)]);
  const compare = new CompareState(answers.bridge);
  await compare.show(['a', 'b', 'c']);
  const copied: string[] = [];
  const noted: Opened['noted'] = [];
  const create = (passages: readonly Excerpt[]): void => {
    for (const { article, span } of passages)
      noted.push([article.document.id, article.text.slice(span.start, span.end)]);
  };
  const app = {
    compare,
    copy: (words: string) => copied.push(words),
    notes: { create },
    bridge: { platform: 'linux' },
  } as unknown as AppState;
  return { app: Object.assign(app, { passages: new PassageActions(app) }), compare, copied, noted };
}

const atMatch = (id: string): Element =>
  ({ closest: () => ({ getAttribute: () => `match ${id}` }) }) as unknown as Element;

function run({ app }: Opened, target: Element, label: string): void {
  const items = offeredAt(app, target)?.groups.flat() ?? [];
  const found = items.find((one) => one.label === label);
  if (!found) throw new Error(`${label} is not among ${items.map((one) => one.label).join(', ')}`);
  found.run();
}

beforeEach(() => void vi.stubGlobal('document', { getSelection: () => null }));
afterEach(() => void vi.unstubAllGlobals());

describe('the menu at a match of the third column', () => {
  it('copies the words of the third article', async () => {
    const opened = await open();
    run(opened, atMatch('third-1-1'), 'Copy the third text');
    run(opened, atMatch('third-1-1'), 'Copy the left text');
    run(opened, atMatch('0-0'), 'Copy the right text');
    expect(opened.copied).toEqual(['none', 'base', 'some']);
  });

  it('notes and cites the third article', async () => {
    const opened = await open();
    run(opened, atMatch('third-1-1'), 'Add note');
    expect(opened.noted).toEqual([
      ['a', 'base'],
      ['c', 'none'],
    ]);
    run(opened, atMatch('third-1-1'), 'Copy both with citation');
    expect(opened.copied).toEqual([expect.stringContaining('“none” (')]);
  });
});

describe('the menu of a pane', () => {
  it('is about what the pane has of the chosen match', async () => {
    const opened = await open();
    const { compare } = opened;
    const [own] = compare.partners.third.matches;
    if (own) compare.choose(own);
    const atPane = (side: 'left' | 'right' | 'third'): Element => {
      const element = { closest: () => null } as unknown as HTMLElement;
      const pane = compare.panes[side];
      pane.element = Object.assign(element, { contains: (one: unknown) => one === element });
      return element;
    };
    run(opened, atPane('left'), 'Copy text');
    run(opened, atPane('third'), 'Copy text');
    expect(opened.copied).toEqual(['base', 'none']);
    // The words at those offsets of the right article are others.
    expect(offeredAt(opened.app, atPane('right'))).toBeNull();
  });
});
