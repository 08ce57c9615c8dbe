// Names and roles that people and tests find things by, the keyboard, and axe in every view.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openPair, SEEDS, test } from './app';

async function expectAccessible(page: Page, what: string): Promise<void> {
  // Legacy mode, because Electron cannot open the extra page that axe would use.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
  expect(found, what).toEqual([]);
}

test('everything has the role and name that the design gives it', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await expect(page.getByRole('table', { name: 'Pairs' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Matrix' })).toBeVisible();
  await openPair(page, /^US: Syria peace/, /^Syrian Crisis/);
  await page.getByRole('button', { name: 'Next match' }).click();
  await page.getByRole('button', { name: 'Add note' }).click();
  for (const [role, names] of [
    ['navigation', ['Library']],
    ['main', ['Variorum']],
    ['complementary', ['Notes']],
    [
      'button',
      [
        'Open folder…',
        'Next match',
        'Previous match',
        'Next change',
        'Previous change',
        'Add note',
        'Export…',
      ],
    ],
    ['list', ['Articles', 'Matches', 'Notes']],
    ['region', ['Left article', 'Right article']],
    ['combobox', ['Article on the left', 'Article on the right']],
    ['switch', ['Synchronised scrolling']],
    ['group', ['Show']],
    ['status', ['Match position', 'Progress']],
    ['textbox', ['Note']],
    ['tab', ['Overview', 'Compare', 'Notes']],
  ] as const) {
    for (const name of names) {
      await expect(page.getByRole(role, { name, exact: true }), `${role} ${name}`).toHaveCount(1);
    }
  }
  for (const name of ['Left article', 'Right article']) {
    const pane = page.getByRole('region', { name });
    await pane.focus();
    await expect(pane).toBeFocused();
    expect(await pane.evaluate((element) => element.scrollHeight > element.clientHeight)).toBe(
      true,
    );
  }
  await expect(page.getByRole('group', { name: 'Show' }).getByRole('checkbox')).toHaveCount(6);
});

test('the whole job by keyboard: compare, step, note, export', async ({ launch, scratch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  const path = `${scratch}/by-keyboard.md`;
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('10 pairs compared');

  /** Tab until something has the focus, as a reader without a mouse does. */
  const tabTo = async (role: Parameters<Page['getByRole']>[0], name: string): Promise<void> => {
    const wanted = page.getByRole(role, { name, exact: true });
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab');
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`Tab does not reach the ${role} “${name}”`);
  };
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('table[aria-label=Pairs] tr')))
      break;
  }
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Right article' })).toContainText('Zakharova');

  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await expect(page.getByRole('status', { name: 'Match position' })).toHaveText('Match 3 of 8');
  await page.keyboard.press('Control+Alt+m');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: 'Notes' }).getByRole('listitem')).toContainText(
    'By keyboard',
  );
  await tabTo('tab', 'Compare');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Notes' })).toBeFocused();
  await page.keyboard.press('Control+e');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('exported to by-keyboard.md')).toBeVisible();
});

const THEMES = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const;

for (const [theme, media] of THEMES) {
  test(`axe finds nothing in any view, ${theme}`, async ({ launch }) => {
    const { page } = await launch({ folder: SEEDS });
    await page.emulateMedia(media);
    await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('10 pairs compared');
    await expectAccessible(page, 'Overview');
    await openPair(page, /^US: Syria peace/, /^Syrian Crisis/);
    await expectAccessible(page, 'Compare');
    await page.keyboard.press('Control+Alt+b');
    await expect(page.getByRole('region', { name: 'Third article' })).toContainText('Syria');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('Kerry');
    await expectAccessible(page, 'three columns and the find bar');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Alt+w');
    await page.keyboard.press('Control+Shift+f');
    await page.keyboard.type('Kerry');
    await expect(page.getByRole('list', { name: 'Hits' })).toContainText('Kerry');
    await expectAccessible(page, 'find in the folder');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Next change' }).click();
    await page.getByRole('button', { name: 'Add note' }).click();
    await page.keyboard.type('First words');
    await page.getByRole('button', { name: 'List of matches' }).click();
    await expectAccessible(page, 'Compare with a note, an explanation and the list');
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('A note');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Notes' }).click();
    await expectAccessible(page, 'Notes');
    await page.getByRole('button', { name: 'Export…' }).click();
    await expectAccessible(page, 'Export');
  });
}

test('where more contrast is asked for, lines and marks stand out as text does, light and dark', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, /^US: Syria peace/, /^Syrian Crisis/);
  const ratios = (names: readonly string[]): Promise<number[]> =>
    page.evaluate((tokens) => {
      const probe = document.body.appendChild(document.createElement('i'));
      const luminance = (token: string): number => {
        probe.style.color = `var(${token})`;
        const [red = 0, green = 0, blue = 0] = (
          getComputedStyle(probe).color.match(/[\d.]+/g) ?? []
        ).map((part) => {
          const value = Number(part) / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const paper = luminance('--paper');
      const found = tokens.map((token) => {
        const own = luminance(token);
        return (Math.max(own, paper) + 0.05) / (Math.min(own, paper) + 0.05);
      });
      probe.remove();
      return found;
    }, names);
  const marks = ['--hairline', '--control', '--related', '--note-edge', '--identical', '--edited'];
  const texts = ['--quiet', '--ink'];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    expect(Math.min(...(await ratios(marks))), colorScheme).toBeGreaterThan(4.5);
    expect(Math.min(...(await ratios(texts))), colorScheme).toBeGreaterThan(7);
    await expectAccessible(page, `more contrast, ${colorScheme}`);
  }
});

test('matches can be told from the text in forced colours, light and dark', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, /^US: Syria peace/, /^Syrian Crisis/);
  const mark = page
    .getByRole('region', { name: 'Left article' })
    .locator('[data-kind] mark')
    .first();
  await expect(mark).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const [own, system] = await mark.evaluate((element) => {
      const probe = document.createElement('span');
      probe.style.cssText = 'background: Mark; color: MarkText; forced-color-adjust: none';
      document.body.append(probe);
      const colours = [element, probe].map((one) => {
        const { backgroundColor, color } = getComputedStyle(one);
        return `${color} on ${backgroundColor}`;
      });
      probe.remove();
      return colours;
    });
    expect(own).toBe(system);
  }
});

test('F6 goes round the regions of the window', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, /^US: Syria peace/, /^Syrian Crisis/);
  const seen = new Set<string>();
  for (let i = 0; i < 8; i += 1) {
    await page.keyboard.press('F6');
    seen.add(
      await page.evaluate(
        () => document.activeElement?.closest('header, nav, section, footer')?.tagName ?? '',
      ),
    );
  }
  expect([...seen]).toEqual(expect.arrayContaining(['FOOTER', 'HEADER', 'NAV', 'SECTION']));
});

test('axe finds nothing in the welcome', async ({ launch }) => {
  const { page } = await launch();
  await expect(page.getByRole('button', { name: 'Open folder…' })).toBeVisible();
  await expectAccessible(page, 'Welcome');
});
