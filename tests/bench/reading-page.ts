// What the bench of long articles does in the window: each function is sent there as it stands.
import type { Bridge } from '../../src-main/model/channels';
import type { Article } from '../../src-main/model/segment';

interface BenchWindow extends Window {
  readonly variorum: Bridge;
  bench?: Bench;
}

interface Bench {
  /** Resolves with the time when the next frame has been painted. */
  readonly painted: () => Promise<number>;
}

export function prepare(): void {
  (window as BenchWindow & typeof globalThis).bench = {
    painted: () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => {
          // A message that is sent within a frame comes after it was painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            resolve(performance.now());
          };
          port2.postMessage(null);
        }),
      ),
  };
}

/** From the choice of the first pair to the first painted frame with marks on both sides, in milliseconds. */
export async function openPair(): Promise<number> {
  const { bench } = window as BenchWindow;
  if (!bench) throw new Error('not prepared');
  document.getElementById('tab-overview')?.click();
  await bench.painted();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const row = document.querySelector<HTMLElement>('table[aria-label="Pairs"] tbody [tabindex]');
  const start = performance.now();
  row?.click();
  const isMarked = (side: string): boolean =>
    document.querySelector(`[aria-label="${side} article"] mark`) !== null;
  for (;;) {
    const now = await bench.painted();
    if (isMarked('Left') && isMarked('Right')) return now - start;
    if (now - start > 60_000) throw new Error('the pair did not open within a minute');
  }
}

/** Which articles are open, and how they are set. */
export interface Look {
  readonly ids: readonly string[];
  readonly font: string;
  readonly maxWidth: string;
  /** Of a column, in pixels. */
  readonly width: number;
}

export function lookOfPair(): Look {
  const ids = document.querySelector<HTMLElement>('[data-pair]')?.dataset['pair']?.split(' ') ?? [];
  const pane = document.querySelector<HTMLElement>('[aria-label="Left article"]');
  if (!pane || ids.length !== 2) throw new Error('no pair is open');
  const { font, maxWidth } = getComputedStyle(pane.querySelector('article') ?? pane);
  return { ids, font, maxWidth, width: pane.clientWidth };
}

/**
 * Paints two articles over the overview as plain paragraphs of the same type; from when they are known
 * to the painted frame, in milliseconds.
 */
export async function paintPlain({ ids, font, maxWidth, width }: Look): Promise<number> {
  const { bench, variorum } = window as unknown as BenchWindow;
  if (!bench) throw new Error('not prepared');
  document.getElementById('tab-overview')?.click();
  await bench.painted();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const articles = [];
  for (const id of ids) {
    const read = await variorum.ask('article:read', id);
    if (read.ok) articles.push(JSON.parse(read.value) as Article);
  }
  if (articles.length !== 2) throw new Error('the articles cannot be read');

  const start = performance.now();
  const all = document.createElement('div');
  all.id = 'plain-paragraphs';
  all.style.cssText = 'position: fixed; inset: 0; z-index: 99; display: flex; background: white';
  for (const { text, blocks } of articles) {
    const section = document.createElement('section');
    section.style.cssText = `width: ${width}px; overflow: auto; padding: 0 30px 48px 34px`;
    const article = document.createElement('article');
    article.style.cssText = `font: ${font}; max-width: ${maxWidth}; margin: auto; overflow-wrap: anywhere`;
    for (const block of blocks) {
      const paragraph = document.createElement('p');
      paragraph.style.margin = '0 0 0.86em';
      paragraph.textContent = text.slice(block.start, block.end);
      article.append(paragraph);
    }
    section.append(article);
    all.append(section);
  }
  document.body.append(all);
  // The overview stays under it, so that nothing of Compare is measured with it.
  return (await bench.painted()) - start;
}

export function removePlain(): void {
  document.getElementById('plain-paragraphs')?.remove();
}

/** Shows the window without any article. */
export async function showOverview(): Promise<void> {
  document.getElementById('tab-overview')?.click();
  await (window as BenchWindow).bench?.painted();
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/**
 * Scrolls on by so many pixels in each of some frames; gives the work of the main thread in each, in
 * milliseconds.
 */
export async function scrollThrough(wanted: {
  side: string;
  frames: number;
  step: number;
}): Promise<number[]> {
  const pane = document.querySelector(`[aria-label="${wanted.side}"]`);
  if (!pane) throw new Error('no pair is open');
  // Where the other one has come to rest, so that this one leads.
  const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));
  await rest();
  pane.scrollTop = 0;
  await rest();
  // A frame begins with its scroll events, where there are any.
  let began = 0;
  const begin = (): void => void (began ||= performance.now());
  document.addEventListener('scroll', begin, true);
  const work: number[] = [];
  for (let frame = 0; frame < wanted.frames; frame += 1) {
    await new Promise<void>((resolve) =>
      requestAnimationFrame(() => {
        begin();
        pane.scrollTop += wanted.step;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          work.push(performance.now() - began);
          began = 0;
          resolve();
        };
        port2.postMessage(null);
      }),
    );
  }
  document.removeEventListener('scroll', begin, true);
  if (pane.scrollTop < wanted.step) throw new Error('the article did not scroll');
  return work;
}

/** Moves to the next match again and again: from each press to its painted frame, in milliseconds. */
export async function stepThrough(steps: number): Promise<number[]> {
  const { bench } = window as BenchWindow;
  const next = document.querySelector<HTMLElement>('button[aria-label="Next match"]');
  if (!bench || !next) throw new Error('not prepared');
  const times: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    const start = performance.now();
    next.click();
    times.push((await bench.painted()) - start);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return times;
}
