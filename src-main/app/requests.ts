// Lets a request of the window in: from its own frame only, and as `request-form` admits it.
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import type { Result } from '../model/result';
import { admitForm, refusal, type Form } from './request-form';
import { isOwnUrl } from './security';

export interface Gate<T> extends Form<T> {
  /** The one window that may ask. */
  readonly window: () => BrowserWindow | null;
}

type Caller = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

export function admit<T>(caller: Caller, message: unknown, gate: Gate<T>): Result<T> {
  return isFromWindow(caller, gate.window()) ? admitForm(message, gate) : refusal(gate.name);
}

/** Not from a frame within it, nor from a page that stands in its place. */
function isFromWindow({ sender, senderFrame }: Caller, window: BrowserWindow | null): boolean {
  return (
    window !== null &&
    !window.isDestroyed() &&
    sender === window.webContents &&
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    isOwnUrl(senderFrame.url) &&
    isOwnUrl(`${senderFrame.origin}/`)
  );
}
