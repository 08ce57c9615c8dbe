// The catalogue of commands: every one can be found, and no two share a key.
import { describe, expect, it } from 'vitest';
import { acceleratorOf, menuTemplate } from '../../../src-main/app/menu-template';
import {
  CATALOGUE,
  COMMAND_GROUPS,
  COMMANDS,
  CONDITIONS,
  isUsable,
  keysOf,
  SYSTEM_COMMANDS,
} from '../../../src-main/model/commands';
import { shorten } from '../../../src-main/model/shorten';
import type { MenuItemConstructorOptions } from 'electron';

type Item = MenuItemConstructorOptions;
const PLATFORMS = ['darwin', 'linux', 'win32'];
const NOTHING = (): void => undefined;

function menu(platform: string, changes: Partial<Parameters<typeof menuTemplate>[0]> = {}): Item[] {
  return menuTemplate({
    platform,
    isPackaged: true,
    state: { holds: [...CONDITIONS], on: [] },
    recent: [],
    run: NOTHING,
    openRecent: NOTHING,
    clearRecent: NOTHING,
    ...changes,
  });
}

function flat(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? flat(item.submenu) : []),
  ]);
}

function find(items: readonly Item[], id: string): Item | undefined {
  return flat(items).find((item) => item.id === id);
}

describe('the catalogue', () => {
  it('names every command, no two alike', () => {
    const names = COMMANDS.map((command) => CATALOGUE[command].name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^\p{Lu}[^!]+$/u);
  });

  it('has every command in one group', () => {
    expect(COMMAND_GROUPS.flatMap(({ commands }) => commands)).toEqual(COMMANDS);
  });

  it.each(PLATFORMS)('gives no key to two commands on %s', (platform) => {
    const keys = COMMANDS.flatMap((command) => keysOf(command, platform));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it.each(PLATFORMS)('writes keys in one way on %s', (platform) => {
    for (const key of COMMANDS.flatMap((command) => keysOf(command, platform))) {
      expect(key).toMatch(
        /^(Mod\+)?(Ctrl\+)?(Alt\+)?(Shift\+)?([a-z0-9]|F\d+|Arrow(Left|Right|Up|Down)|Page(Up|Down)|[=+\-,/[\]])$/,
      );
    }
  });

  it('lets a command be used only where its condition holds', () => {
    expect(isUsable('open-folder', [])).toBe(true);
    expect(isUsable('next-match', ['folder', 'compare'])).toBe(false);
    expect(isUsable('next-match', ['folder', 'compare', 'matches'])).toBe(true);
  });
});

describe('the menus', () => {
  // The palette shows every command but the one that opens it.
  it.each(PLATFORMS)('have the palette, and no command twice, on %s', (platform) => {
    const ids = flat(menu(platform)).flatMap(({ id }) => id ?? []);
    expect(ids).toContain('command-palette');
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it.each(PLATFORMS)('have every command that has a key on %s', (platform) => {
    const ids = flat(menu(platform)).map(({ id }) => id);
    const missing = COMMANDS.filter(
      (command) => keysOf(command, platform).length > 0 && !ids.includes(command),
    );
    expect(missing).toEqual([]);
  });

  it.each(PLATFORMS)('give no key to two items on %s', (platform) => {
    const taken = flat(menu(platform)).flatMap(({ accelerator }) => accelerator ?? []);
    // What the system's own items take without being asked.
    const own = ['X', 'C', 'V', 'A', 'W', 'M', 'Q', 'H'].map((key) => `CmdOrCtrl+${key}`);
    const all = [...taken, ...own];
    expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
  });

  it('show as off what cannot be used, and all of it where there is no window', () => {
    const some = menu('linux', { state: { holds: ['folder'], on: ['show-overview'] } });
    expect(find(some, 'reload-folder')?.enabled).toBe(true);
    expect(find(some, 'next-match')?.enabled).toBe(false);
    expect(find(some, 'show-overview')?.checked).toBe(true);
    expect(find(some, 'show-compare')?.checked).toBe(false);
    const none = menu('darwin', { state: null });
    for (const command of COMMANDS) {
      expect(find(none, command)?.enabled ?? false, command).toBe(false);
    }
  });

  it('have the settings where each system has them', () => {
    expect(menu('darwin')[0]?.role).toBe('appMenu');
    expect(find([menu('darwin')[0] as Item], 'settings')).toBeDefined();
    expect(find([menu('linux')[0] as Item], 'settings')).toBeDefined();
  });

  it.each(PLATFORMS)('have nothing of the system’s that the palette has not, on %s', (platform) => {
    const wanted = ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen', 'about', 'quit'];
    const items = flat(menu(platform)).filter(({ role }) => role && wanted.includes(role));
    expect(items.map(({ role }) => role).sort()).toEqual([...wanted].sort());
    expect(items.map(({ id }) => id).sort()).toEqual([...SYSTEM_COMMANDS].sort());
    expect(COMMANDS).toContain('open-recent');
  });

  it('list the folders that were opened before, and mark those that are gone', () => {
    const opened: string[] = [];
    const recent = [
      { id: 'a', name: 'Aleppo & Homs', place: '~', isMissing: false },
      { id: 'b', name: 'gone', place: '/media', isMissing: true },
    ];
    const items = find(
      menu('linux', { recent, openRecent: (id) => opened.push(id) }),
      'open-recent',
    );
    const [first, second, , clear] = items?.submenu as Item[];
    expect(first?.label).toBe('Aleppo && Homs – ~');
    expect(second?.label).toBe('gone – /media (not found)');
    expect(clear?.label).toBe('Clear');
    (second?.click as () => void)();
    expect(opened).toEqual(['b']);
    expect(find(menu('linux'), 'open-recent')?.enabled).toBe(false);
  });
});

describe('what menus show', () => {
  it.each([
    ['Mod+Alt+m', 'CmdOrCtrl+Alt+M'],
    ['Mod+=', 'CmdOrCtrl+='],
    ['Shift+F8', 'Shift+F8'],
    ['Mod+,', 'CmdOrCtrl+,'],
  ])('writes %s as %s', (key, accelerator) => {
    expect(acceleratorOf(key)).toBe(accelerator);
  });

  it('cuts what is long in the middle', () => {
    expect(shorten('short', 9)).toBe('short');
    expect(shorten('/home/someone/articles', 9)).toBe('/hom…cles');
    expect(shorten('😀😀😀😀', 3)).toBe('😀…😀');
  });
});
