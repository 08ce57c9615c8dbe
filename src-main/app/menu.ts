// The native menus, with the system's roles and accelerators.
import { app, Menu, nativeTheme, type MenuItemConstructorOptions } from 'electron';
import type { Command, Theme } from '../model/channels';
import type { Parts } from './ipc';

type MenuParts = Pick<Parts, 'store' | 'window'>;
type Item = MenuItemConstructorOptions;

const THEMES: readonly { theme: Theme; label: string }[] = [
  { theme: 'system', label: 'Follow the system' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
];

export function installMenu({ store, window }: MenuParts): void {
  const command = (label: string, name: Command, accelerator?: string): Item => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => window()?.send('command', name),
  });
  const mac = process.platform === 'darwin';
  const separator: Item = { type: 'separator' };

  const file: Item = {
    label: '&File',
    submenu: [
      command('Open Folder…', 'open-folder', 'CmdOrCtrl+O'),
      command('Reload Folder', 'reload-folder', 'F5'),
      separator,
      command('Export…', 'export', 'CmdOrCtrl+E'),
      separator,
      mac ? { role: 'close' } : { role: 'quit' },
    ],
  };
  const edit: Item = {
    label: '&Edit',
    submenu: [
      command('Undo', 'undo', 'CmdOrCtrl+Z'),
      command('Redo', 'redo', mac ? 'Shift+Cmd+Z' : 'Ctrl+Y'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      separator,
      command('Find…', 'find', 'CmdOrCtrl+F'),
      command('Find Next', 'find-next', 'CmdOrCtrl+G'),
      command('Find Previous', 'find-previous', 'CmdOrCtrl+Shift+G'),
      command('Find in Folder…', 'find-in-folder', 'CmdOrCtrl+Shift+F'),
      separator,
      command('Add Note', 'add-note', 'CmdOrCtrl+Alt+M'),
    ],
  };
  const view: Item = {
    label: '&View',
    submenu: [
      command('Overview', 'show-overview', 'CmdOrCtrl+1'),
      command('Compare', 'show-compare', 'CmdOrCtrl+2'),
      command('Notes', 'show-notes', 'CmdOrCtrl+3'),
      separator,
      command('Show or Hide Library', 'toggle-library', 'CmdOrCtrl+B'),
      command('Synchronised Scrolling', 'toggle-sync', 'CmdOrCtrl+L'),
      command('Swap Sides', 'swap-sides', 'CmdOrCtrl+Alt+S'),
      command('Open Another Article Beside', 'open-beside', 'CmdOrCtrl+Alt+B'),
      command('Close Column', 'close-column', 'CmdOrCtrl+Alt+W'),
      command('Pin These Places Together', 'pin', 'CmdOrCtrl+Alt+P'),
      separator,
      {
        label: 'Theme',
        submenu: THEMES.map(({ theme, label }) => ({
          label,
          type: 'radio',
          checked: store.value.theme === theme,
          click: () => {
            nativeTheme.themeSource = theme;
            store.update({ theme });
          },
        })),
      },
      separator,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      separator,
      { role: 'togglefullscreen' },
      ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as Item]),
    ],
  };
  const go: Item = {
    label: '&Go',
    submenu: [
      command('Next Match', 'next-match', 'F8'),
      command('Previous Match', 'previous-match', 'Shift+F8'),
      separator,
      command('Next Change', 'next-change', 'F7'),
      command('Previous Change', 'previous-change', 'Shift+F7'),
      separator,
      command('Next Article with This Sentence', 'next-other', 'F9'),
      command('Previous Article with This Sentence', 'previous-other', 'Shift+F9'),
    ],
  };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' } as Item] : []),
      file,
      edit,
      view,
      go,
      { role: 'windowMenu' },
      ...(mac ? [] : [{ label: '&Help', submenu: [{ role: 'about' } as Item] }]),
    ]),
  );
}
