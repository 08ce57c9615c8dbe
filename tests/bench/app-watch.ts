// Watches the running app from within: heartbeats of both processes, first rows, and the end after Cancel.
import type { ElectronApplication, Page } from '@playwright/test';

/** What the app says while it is at a stage that can be cancelled. */
export const STAGES = ['Reading', 'Indexing', 'Comparing'] as const;

/** How often a heart beats, in milliseconds. */
const BEAT_MS = 5;
/** How often the page is looked at: more often would itself be work. */
const SIGHT_MS = 50;
const ASK_MS = 500;
/** What has not begun by then is not going to: nothing that has changed was found. */
const BEGINS_WITHIN_MS = 30_000;
/** Pauses that are kept: the longest ones. */
const PAUSES = 10;

interface Watched {
  firstArticles: number | null;
  firstPairs: number | null;
  whole: number | null;
  /** The longest pauses, and when they ended. */
  pauses: { readonly length: number; readonly at: number }[];
}

interface WatchedWindow extends Window {
  watched?: Watched;
}

/** In milliseconds since the folder was asked for; pauses are those of the window. */
export type WindowTimes = Readonly<Watched>;

export async function watchMain(app: ElectronApplication): Promise<void> {
  await app.evaluate((_electron, beat) => {
    const known = globalThis as { mainBlocked?: number };
    let last = performance.now();
    known.mainBlocked = 0;
    setInterval(() => {
      const now = performance.now();
      known.mainBlocked = Math.max(known.mainBlocked ?? 0, now - last - beat);
      last = now;
    }, beat);
  }, BEAT_MS);
}

export function readMain(app: ElectronApplication): Promise<number> {
  return app.evaluate(() => (globalThis as { mainBlocked?: number }).mainBlocked ?? 0);
}

/** Presses the button that opens a folder, and looks on. */
export async function watchWindow(page: Page, button: string): Promise<void> {
  await page.evaluate(
    ({ name, beat, sight, kept }) => {
      const watched: Watched = { firstArticles: null, firstPairs: null, whole: null, pauses: [] };
      (window as WatchedWindow).watched = watched;
      const start = performance.now();
      let last = start;
      let looked = start;
      const pause = (length: number, end: number): void => {
        watched.pauses.push({ length, at: end - start });
        watched.pauses.sort((one, other) => other.length - one.length).splice(kept);
      };
      const look = (): void => {
        const now = performance.now();
        if (now - looked >= sight) {
          looked = now;
          if (document.querySelector('ul[aria-label="Articles"] li')) {
            watched.firstArticles ??= now - start;
          }
          if (document.querySelector('table[aria-label="Pairs"] tr[data-row]')) {
            watched.firstPairs ??= now - start;
          }
          const status = document.querySelector('[role=status][aria-label="Progress"]');
          if (/pairs? compared$/.test(status?.textContent ?? '')) watched.whole ??= now - start;
        }
        pause(now - last - beat, now);
        last = now;
      };
      setInterval(look, beat);
      new PerformanceObserver((list) => {
        for (const { duration, startTime } of list.getEntries())
          pause(duration, startTime + duration);
      }).observe({ type: 'longtask' });
      const buttons = [...document.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent.trim() === name)?.click();
    },
    { name: button, beat: BEAT_MS, sight: SIGHT_MS, kept: PAUSES },
  );
}

/** Asks now and then only: what waits for a text looks through the whole page again and again. */
export async function untilCompared(page: Page, patience: number): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const whole = await page.evaluate(() => (window as WatchedWindow).watched?.whole ?? null);
    if (whole !== null) return;
    if (Date.now() > end) throw new Error('The comparison did not end.');
    await new Promise((resolve) => setTimeout(resolve, ASK_MS));
  }
}

/** After the end, which a frame or two may still follow. */
export async function readWindow(page: Page): Promise<WindowTimes> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  const watched = await page.evaluate(() => (window as WatchedWindow).watched);
  if (watched === undefined) throw new Error('Nobody looked on.');
  return watched;
}

/**
 * Reloads the folder, presses Cancel in the midst of a stage, and gives the milliseconds until the
 * app says that nothing is under way and its thread answers; null where the stage was over too soon.
 */
export async function stopDuring(
  page: Page,
  stage: (typeof STAGES)[number],
): Promise<number | null> {
  await page.keyboard.press('F5');
  return page.evaluate(
    ({ verb, beat, patience }) =>
      new Promise<number | null>((resolve) => {
        const asked = performance.now();
        const cancelButton = (): HTMLButtonElement | undefined =>
          [...document.querySelectorAll('button')].find(
            ({ textContent }) => textContent.trim() === 'Cancel',
          );
        let pressed: number | null = null;
        let wasBusy = false;
        const timer = setInterval(() => {
          const button = cancelButton();
          const said =
            document.querySelector('[role=status][aria-label="Progress"]')?.textContent ?? '';
          const at = new RegExp(`^${verb} ([\\d,]+) of ([\\d,]+)`).exec(said);
          wasBusy ||= button !== undefined;
          if (pressed === null && button && at) {
            pressed = performance.now();
            button.click();
          } else if (!wasBusy && performance.now() - asked > patience) {
            clearInterval(timer);
            resolve(null);
          } else if (wasBusy && !button) {
            clearInterval(timer);
            const start = pressed;
            if (start === null) resolve(null);
            else {
              void window.variorum
                .ask('article:read', '')
                .then(() => resolve(performance.now() - start));
            }
          }
        }, beat);
      }),
    { verb: stage, beat: BEAT_MS, patience: BEGINS_WITHIN_MS },
  );
}
