// Does for the palette and for keys what the system's own items of the menus do.
import { app, type BrowserWindow } from 'electron';
import type { SystemCommand } from '../model/commands';

/** In levels, each a fifth larger: as far as the menu's own items go. */
const ZOOM_STEP = 0.5;

export function doInWindow(command: SystemCommand, browser: BrowserWindow): void {
  const { webContents } = browser;
  switch (command) {
    case 'window-larger':
      webContents.setZoomLevel(webContents.getZoomLevel() + ZOOM_STEP);
      break;
    case 'window-smaller':
      webContents.setZoomLevel(webContents.getZoomLevel() - ZOOM_STEP);
      break;
    case 'window-reset':
      webContents.setZoomLevel(0);
      break;
    case 'full-screen':
      browser.setFullScreen(!browser.isFullScreen());
      break;
    case 'about':
      app.showAboutPanel();
      break;
    case 'quit':
      app.quit();
  }
}
