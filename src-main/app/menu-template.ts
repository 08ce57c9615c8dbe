// What the native menus hold: the commands of the catalogue in their order, and the system's own items.
import type { MenuItemConstructorOptions } from 'electron';
import type { RecentFolder } from '../model/channels';
import {
  CATALOGUE,
  isUsable,
  keysOf,
  type Command,
  type CommandState,
  type SystemCommand,
} from '../model/commands';
import { shorten } from '../model/shorten';

type Item = MenuItemConstructorOptions;

export interface MenuInput {
  /** As Node names it. */
  readonly platform: string;
  readonly isPackaged: boolean;
  /** Null while no window is there to do anything. */
  readonly state: CommandState | null;
  readonly recent: readonly RecentFolder[];
  run(command: Command): void;
  openRecent(id: string): void;
  clearRecent(): void;
}

/** A folder's name and place are cut in the middle beyond this, so that the menu stays a menu. */
const MOST_LETTERS = 60;
const SEPARATOR: Item = { type: 'separator' };

export function menuTemplate(input: MenuInput): Item[] {
  const isMac = input.platform === 'darwin';
  const one = (command: Command): Item => commandItem(command, input);
  /** Runs of commands, with a line between them. */
  const groups = (...runs: readonly (readonly Command[])[]): Item[] =>
    runs.flatMap((run, index) => [...(index > 0 ? [SEPARATOR] : []), ...run.map(one)]);

  const file: Item[] = [
    one('open-folder'),
    recentItem(input),
    one('quick-open'),
    one('reload-folder'),
    one('reopen-encoding'),
    one('forget-folder'),
    one('line-fields'),
    one('article-details'),
    SEPARATOR,
    one('export'),
    one('import-notes'),
    one('print'),
    SEPARATOR,
    one('back-up'),
    one('restore-notes'),
    SEPARATOR,
    ...(isMac ? [] : [one('settings'), SEPARATOR]),
    isMac ? { role: 'close' } : { id: 'quit', role: 'quit' },
  ];
  const edit: Item[] = [
    ...groups(['undo', 'redo']),
    SEPARATOR,
    { role: 'cut' },
    { role: 'copy' },
    one('copy-citation'),
    { role: 'paste' },
    { role: 'selectAll' },
    SEPARATOR,
    ...groups(['find', 'find-next', 'find-previous', 'find-in-folder']),
    SEPARATOR,
    ...groups(['add-note', 'note-article', 'note-pair'], ['delete-all-notes']),
  ];
  const view: Item[] = [
    ...groups(
      ['command-palette'],
      ['show-overview', 'show-compare', 'show-notes', 'show-bin'],
      ['toggle-library', 'toggle-notes', 'toggle-matches'],
      ['toggle-sync', 'pin'],
      ['swap-sides', 'column-back', 'column-on', 'open-beside', 'close-column'],
    ),
    {
      label: 'Show',
      submenu: groups(
        ['toggle-identical', 'toggle-edited', 'toggle-quotation', 'toggle-moved'],
        ['toggle-figures', 'toggle-related'],
        ['toggle-odd', 'toggle-spoken'],
      ),
    },
    SEPARATOR,
    {
      label: 'Reading',
      submenu: groups(
        ['text-larger', 'text-smaller', 'text-reset'],
        ['leading-wider', 'leading-narrower'],
        ['measure-wider', 'measure-narrower'],
      ),
    },
    { label: 'Theme', submenu: groups(['theme-system', 'theme-light', 'theme-dark']) },
    SEPARATOR,
    // The usual keys of these are for the size of the text.
    systemItem('window-larger', 'zoomIn', input),
    systemItem('window-smaller', 'zoomOut', input),
    systemItem('window-reset', 'resetZoom', input),
    SEPARATOR,
    systemItem('full-screen', 'togglefullscreen', input),
    ...(input.isPackaged ? [] : [{ role: 'toggleDevTools' } as Item]),
  ];
  const go = groups(
    ['next-match', 'previous-match'],
    ['next-change', 'previous-change'],
    ['next-other', 'previous-other'],
    ['next-note', 'previous-note', 'back-to-notes'],
    ['next-region', 'previous-region'],
  );
  return [
    ...(isMac ? [appMenu(one('settings'))] : []),
    { label: '&File', submenu: file },
    { label: '&Edit', submenu: edit },
    { label: '&View', submenu: view },
    { label: '&Go', submenu: go },
    { role: 'windowMenu' },
    {
      role: 'help',
      label: '&Help',
      submenu: [
        one('shortcuts'),
        ...(isMac ? [] : [SEPARATOR, { id: 'about', role: 'about' } as Item]),
      ],
    },
  ];
}

/** `Mod+Alt+m` as Electron writes it: `CmdOrCtrl+Alt+M`. */
export function acceleratorOf(key: string): string {
  return key
    .replace(/^Mod\b/, 'CmdOrCtrl')
    .replace(/Arrow(?=\w+$)/, '')
    .replace(/\+([a-z])$/, (end) => end.toUpperCase());
}

function commandItem(command: Command, { platform, state, run }: MenuInput): Item {
  const { name, state: kind } = CATALOGUE[command];
  const [key] = keysOf(command, platform);
  return {
    id: command,
    label: state?.names?.[command] ?? name,
    ...(key === undefined ? {} : { accelerator: acceleratorOf(key) }),
    ...(kind === undefined
      ? {}
      : { type: kind === 'check' ? 'checkbox' : 'radio', checked: state?.on.includes(command) }),
    enabled: state !== null && isUsable(command, state.holds),
    click: () => run(command),
  } as Item;
}

/** One that the system does by itself, under the name and the key of the catalogue. */
function systemItem(id: SystemCommand, role: Item['role'], { platform }: MenuInput): Item {
  const [key = ''] = keysOf(id, platform);
  return { id, label: CATALOGUE[id].name, accelerator: acceleratorOf(key), ...(role && { role }) };
}

function recentItem({ recent, state, openRecent, clearRecent }: MenuInput): Item {
  const folders = recent.map(({ id, name, place, isMissing }): Item => {
    const label = `${shorten(name, MOST_LETTERS)} – ${shorten(place, MOST_LETTERS)}${isMissing ? ' (not found)' : ''}`;
    // A single “&” would be taken for the mark of a key.
    return { label: label.replaceAll('&', '&&'), click: () => openRecent(id) };
  });
  return {
    label: 'Open recent',
    id: 'open-recent',
    enabled: state !== null && recent.length > 0,
    submenu: [...folders, SEPARATOR, { label: 'Clear', id: 'clear-recent', click: clearRecent }],
  };
}

/** As the role `appMenu` makes it, with the settings where macOS has them. */
function appMenu(settings: Item): Item {
  return {
    role: 'appMenu',
    submenu: [
      { id: 'about', role: 'about' },
      SEPARATOR,
      settings,
      SEPARATOR,
      { role: 'services' },
      SEPARATOR,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      SEPARATOR,
      { id: 'quit', role: 'quit' },
    ],
  };
}
