// Shows the native menus, and keeps them in step with what the window can do.
import { app, Menu } from 'electron';
import type { RecentFolder } from '../model/channels';
import { COMMANDS, isUsable, type CommandState } from '../model/commands';
import { menuTemplate } from './menu-template';
import type { MainWindow } from './window';

interface MenuParts {
  readonly window: () => MainWindow | null;
  readonly openRecent: (id: string) => void;
  readonly clearRecent: () => void;
}

export class AppMenu {
  readonly #parts: MenuParts;
  #state: CommandState | null = null;
  #recent: readonly RecentFolder[] = [];

  constructor(parts: MenuParts) {
    this.#parts = parts;
    this.#build();
  }

  /** @param state null once the window is gone */
  follow(state: CommandState | null): void {
    const isRenamed = namesOf(this.#state) !== namesOf(state);
    this.#state = state;
    // An item's name stays what it was made with.
    if (isRenamed) this.#build();
    else this.#apply();
  }

  showRecent(recent: readonly RecentFolder[]): void {
    this.#recent = recent;
    this.#build();
  }

  #build(): void {
    const { window, openRecent, clearRecent } = this.#parts;
    const template = menuTemplate({
      platform: process.platform,
      isPackaged: app.isPackaged,
      state: this.#state,
      recent: this.#recent,
      run: (command) => {
        window()?.send('command', command);
        // The system has changed the mark of an item that was chosen; the window says what it became.
        this.#apply();
      },
      openRecent,
      clearRecent,
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  /** Changes the items that are there: a menu that is open would close if it were made anew. */
  #apply(): void {
    const menu = Menu.getApplicationMenu();
    const state = this.#state;
    for (const command of COMMANDS) {
      const item = menu?.getMenuItemById(command);
      if (!item) continue;
      item.enabled = state !== null && isUsable(command, state.holds);
      if (item.type === 'checkbox') item.checked = state?.on.includes(command) ?? false;
      else if (item.type === 'radio' && state?.on.includes(command)) item.checked = true;
    }
    const recent = menu?.getMenuItemById('open-recent');
    if (recent) recent.enabled = state !== null && this.#recent.length > 0;
  }
}

function namesOf(state: CommandState | null): string {
  return JSON.stringify(state?.names ?? {});
}
