// Lets a request of the window in: from its own frame only, not too long, and in its proper form.
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import * as v from 'valibot';
import { fail, type Result } from '../model/result';
import { isWithin } from './message-size';
import { isOwnUrl } from './security';

export interface Gate<T> {
  /** Of the channel, for the refusal. */
  readonly name: string;
  readonly schema: v.GenericSchema<T>;
  /** Of `isWithin`; the usual one where none is given. */
  readonly limit?: number | undefined;
  /** The one window that may ask. */
  readonly window: () => BrowserWindow | null;
}

type Caller = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

export function admit<T>(
  caller: Caller,
  message: unknown,
  { name, schema, limit, window }: Gate<T>,
): Result<T> {
  if (!isFromWindow(caller, window()) || !isWithin(message, limit)) return refusal(name);
  const checked = v.safeParse(schema, message);
  return checked.success ? { ok: true, value: checked.output } : refusal(name);
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

function refusal(channel: string): Result<never> {
  return fail(
    'bad-request',
    `Variorum refused a malformed request (${channel}). Please report it.`,
  );
}
