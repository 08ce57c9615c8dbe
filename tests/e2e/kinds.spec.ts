// The kinds of match are told apart by their lines: in the text, at the margin, on the strips and on paper.
import type { Locator, Page } from '@playwright/test';
import { expect, openPair, test, type Launch, type Running } from './app';
import { everyKind, TITLES } from './articles';

const KINDS = ['identical', 'edited', 'quotation', 'related'] as const;
/** The element that bears the line of a kind. */
const LINED = {
  identical: '[data-kind=identical]:not([data-moved]) mark',
  edited: '[data-kind=edited] mark',
  quotation: '[data-kind=quotation] mark',
  related: '[data-kind=related]',
} as const;
const CHANGED = '[data-kind=edited] del:not([data-figure])';

const left = (page: Page): Locator => page.getByRole('region', { name: 'Left article' });

async function openEveryKind(
  launch: (options?: Launch) => Promise<Running>,
  scratch: string,
): Promise<Page> {
  const { page } = await launch({ folder: everyKind(scratch) });
  await openPair(page, TITLES[0], TITLES[1]);
  for (const kind of KINDS) {
    await expect(left(page).locator(`[data-kind=${kind}]`).first()).toBeAttached();
  }
  return page;
}

/** The line under an element, and the ground that it stands on. */
async function underlined(element: Locator): Promise<{ line: string; colour: string }> {
  return element.first().evaluate((node) => {
    const { textDecorationLine, textDecorationStyle, textDecorationColor } = getComputedStyle(node);
    return { line: `${textDecorationLine} ${textDecorationStyle}`, colour: textDecorationColor };
  });
}

test('on paper every kind has a line of its own, and what moved has its sign', async ({
  launch,
  scratch,
}) => {
  const page = await openEveryKind(launch, scratch);
  const key = page.locator('.paper-key');
  await expect(key).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(key).toBeVisible();
  const lines = new Set<string>();
  for (const selector of [...Object.values(LINED), CHANGED]) {
    const { line, colour } = await underlined(left(page).locator(selector));
    expect(line).toMatch(/^underline /);
    expect(colour).toBe('rgb(0, 0, 0)');
    lines.add(line);
  }
  expect(lines.size).toBe(KINDS.length + 1);
  // The key shows the same lines.
  for (const kind of KINDS) {
    const shown = await underlined(key.locator(`.${kind}`));
    expect(shown).toEqual(await underlined(left(page).locator(LINED[kind])));
  }
  // A missing negation has the larger wedge, at the words as well.
  const [word, negation] = [key.locator('.lack.words'), key.locator('.lack.negation')];
  await expect(negation).toBeVisible();
  await expect(key).toContainText('Negation missing here');
  const heightOf = async (one: Locator): Promise<number> => (await one.boundingBox())?.height ?? 0;
  expect(await heightOf(negation)).toBeGreaterThan(await heightOf(word));
  const sign = (selector: string): Promise<string> =>
    left(page)
      .locator(selector)
      .first()
      .evaluate((node) => getComputedStyle(node, '::before').content);
  expect(await sign('[data-moved]')).toContain('↕');
  expect(await sign('[data-kind]:not([data-moved])')).toBe('none');
  const figure = left(page).locator('[data-figure]');
  await expect(figure).toHaveCSS('outline-style', 'solid');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in forced colours every kind has a line and a bar of its own, ${colorScheme}`, async ({
    launch,
    scratch,
  }) => {
    const page = await openEveryKind(launch, scratch);
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const lines = new Set<string>();
    for (const selector of [...Object.values(LINED), CHANGED]) {
      lines.add((await underlined(left(page).locator(selector))).line);
    }
    expect(lines.size).toBe(KINDS.length + 1);

    const bars = new Set<string>();
    for (const kind of [...KINDS, 'moved'] as const) {
      const bar = left(page).locator(
        kind === 'identical' ? '.bar.identical:not(.moved)' : `.bar.${kind}`,
      );
      const { line, colour, ground } = await bar.first().evaluate((node) => {
        const style = getComputedStyle(node);
        const probe = document.createElement('span');
        probe.style.cssText = 'color: Canvas; forced-color-adjust: none';
        document.body.append(probe);
        const canvas = getComputedStyle(probe).color;
        probe.remove();
        return {
          line: `${style.borderInlineStartStyle} ${style.borderInlineStartWidth}`,
          colour: style.borderInlineStartColor,
          ground: canvas,
        };
      });
      expect(colour, kind).not.toBe(ground);
      bars.add(line);
    }
    expect(bars.size).toBe(KINDS.length + 1);
  });
}

test('every match has a bar of its colour at the margin, as high as its words', async ({
  launch,
  scratch,
}) => {
  const page = await openEveryKind(launch, scratch);
  for (const name of ['Left article', 'Right article']) {
    const pane = page.getByRole('region', { name });
    await expect(pane.locator('.bar')).toHaveCount(await pane.locator('[data-match]').count());
    for (const kind of ['identical', 'edited', 'related'] as const) {
      const segments = await pane
        .locator(`[data-kind=${kind}]:not([data-moved])`)
        .evaluateAll((nodes) =>
          nodes.map((node) => {
            const { top, bottom } = node.getBoundingClientRect();
            return [top, bottom];
          }),
        );
      const bars = await pane.locator(`.bar.${kind}:not(.moved)`).evaluateAll((nodes, colour) => {
        const probe = document.createElement('span');
        probe.style.color = `var(--${colour})`;
        document.body.append(probe);
        const wanted = getComputedStyle(probe).color;
        probe.remove();
        return nodes.map((node) => {
          const { top, bottom, width } = node.getBoundingClientRect();
          const isColoured = getComputedStyle(node).borderInlineStartColor === wanted;
          return { top, bottom, isSeen: width >= 3 && isColoured };
        });
      }, kind);
      expect(bars.length, kind).toBe(segments.length);
      for (const [at, bar] of bars.entries()) {
        expect(bar.isSeen, kind).toBe(true);
        expect(Math.abs(bar.top - (segments[at]?.[0] ?? NaN))).toBeLessThan(3);
        expect(Math.abs(bar.bottom - (segments[at]?.[1] ?? NaN))).toBeLessThan(3);
      }
    }
  }
});

test('a strip shows each match in its colour where it stands in the article', async ({
  launch,
  scratch,
}) => {
  const page = await openEveryKind(launch, scratch);
  for (const side of ['left', 'right'] as const) {
    const pane = page.getByRole('region', {
      name: side === 'left' ? 'Left article' : 'Right article',
    });
    const wanted = await pane.evaluate((scroller) => {
      const origin = scroller.getBoundingClientRect().top - scroller.scrollTop;
      return [...scroller.querySelectorAll<HTMLElement>('[data-match]')].map((segment) => {
        // A quotation stands where its words do.
        const words = segment.querySelector('mark') ?? segment;
        const { top, bottom } = words.getBoundingClientRect();
        const isMoved = segment.dataset['moved'] !== undefined;
        return {
          kind: isMoved ? 'moved' : (segment.dataset['kind'] ?? ''),
          place: ((top + bottom) / 2 - origin) / scroller.scrollHeight,
        };
      });
    });
    expect(new Set(wanted.map(({ kind }) => kind)).size).toBe(KINDS.length + 1);
    const strip = page.locator(`.strip.${side} canvas`);
    const seen = (places: typeof wanted): Promise<(string | null)[]> =>
      strip.evaluate((node, all) => {
        const canvas = node as HTMLCanvasElement;
        const context = canvas.getContext('2d');
        /** A colour of the theme, as a canvas paints it. */
        const painted = (name: string): string => {
          const own = document.createElement('canvas').getContext('2d');
          const probe = document.createElement('span');
          probe.style.color = `var(--${name})`;
          document.body.append(probe);
          if (own) own.fillStyle = getComputedStyle(probe).color;
          own?.fillRect(0, 0, 1, 1);
          probe.remove();
          return [...(own?.getImageData(0, 0, 1, 1).data ?? [])].join();
        };
        return all.map(({ kind, place }) => {
          const y = Math.floor(place * canvas.height);
          const pixel = [...(context?.getImageData(3, y, 1, 1).data ?? [])].join();
          return pixel === painted(kind) ? kind : null;
        });
      }, places);
    await expect.poll(() => seen(wanted)).toEqual(wanted.map(({ kind }) => kind));
    // Between the matches there is nothing.
    expect(await seen([{ kind: 'identical', place: 0.005 }])).toEqual([null]);
  }
});

test('in forced colours a strip tells the kinds apart by shape', async ({ launch, scratch }) => {
  const page = await openEveryKind(launch, scratch);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const seen = (): Promise<string[]> =>
    page.locator('.strip.left canvas').evaluate((node) => {
      const canvas = node as HTMLCanvasElement;
      const context = canvas.getContext('2d');
      const { width, height } = canvas;
      const data = context?.getImageData(0, 0, width, height).data ?? [];
      const rows = new Set<string>();
      for (let y = 0; y < height; y += 1) {
        // Without the figures, which stand beyond the marks.
        const row = Array.from({ length: 8 }, (_, x) =>
          (data[4 * (y * width + x) + 3] ?? 0) > 200 ? '#' : '.',
        );
        rows.add(row.join(''));
      }
      return [...rows];
    });
  // One row of pixels each: identical, edited, quotation, related, and both steps of what moved.
  const shapes = ['..######', '..##..##', '....##..', '..#.....', '..###...', '.....###'];
  await expect.poll(seen).toEqual(expect.arrayContaining(shapes));
});

/** What goes with a kind: the one that moved is word for word the same, and its figures changed in an edited one. */
const WITH: Readonly<Record<string, string>> = { Identical: 'Moved', Edited: 'Changed figures' };

test('each switch hides its kind by name, and brings it back', async ({ launch, scratch }) => {
  const page = await openEveryKind(launch, scratch);
  const show = page.getByRole('group', { name: 'Show' });
  const marked = {
    Identical: '[data-kind=identical]:not([data-moved])',
    Edited: '[data-kind=edited]',
    Quotation: '[data-kind=quotation]',
    Moved: '[data-moved]',
    'Changed figures': '[data-figure]',
    Related: '[data-kind=related]',
  } as const;
  for (const [name, selector] of Object.entries(marked)) {
    const box = show.getByRole('checkbox', { name, exact: true });
    await expect(box).toBeChecked();
    for (const pane of ['Left article', 'Right article']) {
      const found = page.getByRole('region', { name: pane }).locator(selector);
      await expect(found, name).not.toHaveCount(0);
    }
    await box.uncheck();
    await expect(left(page).locator(selector), name).toHaveCount(0);
    // Of the others nothing is gone.
    for (const [other, theirs] of Object.entries(marked)) {
      if (other === name || WITH[name] === other) continue;
      await expect(left(page).locator(theirs), `${other} without ${name}`).not.toHaveCount(0);
    }
    await box.check();
    await expect(left(page).locator(selector), name).not.toHaveCount(0);
  }
});
