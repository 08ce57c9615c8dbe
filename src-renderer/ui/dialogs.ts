// What lies over the window, one at a time, and which commands leave it there.
import type { Command } from '../../src-main/model/commands';

/** Each is opened by the command of its name; `purge-notes` from the bin, `open-address` by a link. */
const DIALOGS = [
  'command-palette',
  'quick-open',
  'open-recent',
  'reopen-encoding',
  'forget-folder',
  'line-fields',
  'article-details',
  'shortcuts',
  'settings',
  'export',
  'delete-all-notes',
  'restore-notes',
] as const satisfies readonly Command[];
export type DialogName = (typeof DIALOGS)[number] | 'purge-notes' | 'open-address';

/** Their effect can be seen around a dialog, or is within it. */
const LEAVE_DIALOG: readonly Command[] = [
  'undo',
  'redo',
  'text-larger',
  'text-smaller',
  'text-reset',
  'leading-wider',
  'leading-narrower',
  'measure-wider',
  'measure-narrower',
  'theme-system',
  'theme-light',
  'theme-dark',
  'window-larger',
  'window-smaller',
  'window-reset',
  'full-screen',
];

export function leavesDialog(command: Command): boolean {
  return LEAVE_DIALOG.includes(command);
}

/** While a dialog is open, keys reach only what leaves it there and what opens another. */
export function takesKey(dialog: DialogName | null, command: Command): boolean {
  const opens = (DIALOGS as readonly Command[]).includes(command);
  return dialog === null || leavesDialog(command) || opens;
}
