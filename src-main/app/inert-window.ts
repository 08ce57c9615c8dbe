// A window for a page of the app's own making: without scripts, pictures, network, or a way to the app.
import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';

export function inertWindow(
  options: Omit<BrowserWindowConstructorOptions, 'webPreferences'>,
): BrowserWindow {
  return new BrowserWindow({
    ...options,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      javascript: false,
      images: false,
      spellcheck: false,
    },
  });
}
