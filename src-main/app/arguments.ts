// Reads the command line that the app was started with.
import { app } from 'electron';
import { dirname, resolve } from 'node:path';

export interface Launch {
  /** Absolute path of the folder, or the file, to open. */
  readonly folder: string | null;
  /** Where to write a picture of the window once it is drawn. */
  readonly screenshot: string | null;
}

const SCREENSHOT = '--screenshot=';

export function readArguments(argv: readonly string[], directory: string): Launch {
  const screenshot = argv.find((argument) => argument.startsWith(SCREENSHOT));
  const names = argv.slice(1).filter((argument) => !argument.startsWith('-'));
  // Run from source, the path of the app itself comes first, after what the runtime was told to load.
  const own = app.isPackaged ? -1 : names.findIndex((name) => isApp(resolve(directory, name)));
  const folder = names.slice(own + 1)[0];
  return {
    folder: folder === undefined ? null : resolve(directory, folder),
    screenshot: screenshot ? resolve(directory, screenshot.slice(SCREENSHOT.length)) : null,
  };
}

function isApp(path: string): boolean {
  const home = app.getAppPath();
  return path === home || dirname(path) === home;
}
