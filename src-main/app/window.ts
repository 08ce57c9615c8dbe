// The one window: where it stands, how it is locked down, and what is said to it.
import {
  app,
  BrowserWindow,
  Menu,
  nativeTheme,
  screen,
  type MenuItemConstructorOptions,
  type Rectangle,
} from 'electron';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { EventName, Events } from '../model/channels';
import { DEV_URL, ORIGIN } from './protocol';
import type { SessionStore } from './session-store';
import { visibleBounds } from './visible-bounds';

const DEFAULT_SIZE = { width: 1280, height: 800 };
/** The panes stack below this, but the window stays usable at 400 % zoom. */
const MIN_SIZE = { minWidth: 480, minHeight: 360 };
/** The design's paper colours: the window has them before the page is drawn, so nothing flashes. */
const PAPER = { light: '#fbfaf7', dark: '#1a1b1e' };
/** Of the built app; macOS takes its own from the package. */
const ICON = join(import.meta.dirname, 'icon.png');
/**
 * The end of a progress is shown a frame or two after the window says that it is drawn, and the
 * picture is of the last frame that reached the screen; a slow computer draws a frame in 100 ms.
 */
const SETTLED_MS = 300;
/** As long as quitting may wait for notes that are being written; a slow disk takes a part of it. */
const LAST_WRITES_MS = 2000;

export class MainWindow {
  readonly browser: BrowserWindow;
  #quits = false;
  /** Set while the window waits before it closes. */
  #closing: ReturnType<typeof globalThis.setTimeout> | null = null;
  #maySettle = true;

  constructor(store: SessionStore, closed: () => void) {
    nativeTheme.themeSource = store.value.settings.theme;
    this.browser = new BrowserWindow({
      ...DEFAULT_SIZE,
      ...MIN_SIZE,
      ...rememberedBounds(store.value.bounds),
      title: app.name,
      icon: ICON,
      show: false,
      backgroundColor: paper(),
      webPreferences: {
        preload: join(import.meta.dirname, '../preload/preload.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
      },
    });
    if (store.value.maximised) this.browser.maximize();
    this.browser.once('ready-to-show', () => this.browser.show());
    const quits = (): void => void (this.#quits = true);
    app.on('before-quit', quits);
    this.browser.on('close', (event) => {
      store.update({
        bounds: this.browser.getNormalBounds(),
        maximised: this.browser.isMaximized(),
      });
      if (!this.#maySettle || this.browser.webContents.isCrashed()) return;
      event.preventDefault();
      this.#closing ??= globalThis.setTimeout(() => this.settled(), LAST_WRITES_MS);
      this.send('window:closing', null);
    });
    const repaint = (): void => this.browser.setBackgroundColor(paper());
    nativeTheme.on('updated', repaint);
    this.browser.on('closed', () => {
      nativeTheme.off('updated', repaint);
      app.off('before-quit', quits);
      closed();
    });
    this.#bringBackOnce();
    this.#offerEditing();
    void this.browser.loadURL(DEV_URL ?? `${ORIGIN}/index.html`);
  }

  /** Where one types, and at words that are selected outside of the articles. */
  #offerEditing(): void {
    this.browser.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
      if (!isEditable && selectionText.trim() === '') return;
      const typing: MenuItemConstructorOptions[] = [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { type: 'separator' },
        { role: 'selectAll' },
      ];
      const template = isEditable ? typing : [{ role: 'copy' } as const];
      Menu.buildFromTemplate(template).popup({ window: this.browser });
    });
  }

  /** The notes are saved as they are typed, so a page that died can be shown anew. */
  #bringBackOnce(): void {
    // Once only: a page that dies of what it shows would die of it again and again.
    this.browser.webContents.once('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit' || this.browser.isDestroyed()) return;
      console.error(`variorum: the window's page ended (${reason}) and is loaded again`);
      this.browser.reload();
    });
  }

  send<N extends EventName>(name: N, message: Events[N]): void {
    if (!this.browser.isDestroyed()) this.browser.webContents.send(name, message);
  }

  /** All is written, or was waited for long enough: the window that is to close does so. */
  settled(): void {
    if (this.#closing === null || this.browser.isDestroyed()) return;
    clearTimeout(this.#closing);
    this.#maySettle = false;
    if (this.#quits) app.quit();
    else this.browser.close();
  }

  /** With nothing of what it showed; a turn later, so that whoever asked for it hears the answer. */
  loadAnew(): void {
    setImmediate(() => {
      if (!this.browser.isDestroyed()) this.browser.webContents.reload();
    });
  }

  focus(): void {
    if (this.browser.isMinimized()) this.browser.restore();
    this.browser.focus();
  }

  /** @param atRest resolves when no work is under way */
  async writeScreenshot(path: string, atRest: () => Promise<void>): Promise<void> {
    try {
      await setTimeout(SETTLED_MS);
      await atRest();
      await setTimeout(SETTLED_MS);
      const image = await this.browser.webContents.capturePage();
      await writeFile(path, image.toPNG());
      console.log(`variorum: screenshot ${path}`);
    } catch (error) {
      console.error(`variorum: the screenshot could not be written: ${(error as Error).message}`);
    }
  }
}

/** Of the page in the theme that is shown, so that a window does not flash. */
export function paper(): string {
  return nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light;
}

function rememberedBounds(bounds: Rectangle | null): Partial<Rectangle> {
  return bounds ? visibleBounds(bounds, screen.getDisplayMatching(bounds).workArea) : {};
}
