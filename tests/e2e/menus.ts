// What tests of commands share: the system's menus and the clipboard, as the main process has them.
import type { ElectronApplication } from '@playwright/test';

export function enabledInMenu(app: ElectronApplication, id: string): Promise<boolean | undefined> {
  return app.evaluate(
    ({ Menu }, one) => Menu.getApplicationMenu()?.getMenuItemById(one)?.enabled,
    id,
  );
}

export async function clickMenu(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, one) => {
    Menu.getApplicationMenu()?.getMenuItemById(one)?.click();
  }, id);
}

export function clipboardText(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText());
}
