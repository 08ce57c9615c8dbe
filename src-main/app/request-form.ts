// What a request of the window may be: not too long, and in its proper form; says which of them it is not.
import * as v from 'valibot';
import { fail, type Result } from '../model/result';
import { excessOf } from './message-size';

export interface Form<T> {
  /** Of the channel, for the refusal. */
  readonly name: string;
  readonly schema: v.GenericSchema<T>;
  /** Of `excessOf`; the usual one where none is given. */
  readonly limit?: number | undefined;
}

export function admitForm<T>(message: unknown, { name, schema, limit }: Form<T>): Result<T> {
  const excess = excessOf(message, limit);
  if (excess !== null) return excess === 'too-long' ? tooLong(name) : refusal(name);
  const checked = v.safeParse(schema, message);
  return checked.success ? { ok: true, value: checked.output } : refusal(name);
}

export function refusal(channel: string): Result<never> {
  return fail(
    'bad-request',
    `Variorum refused a malformed request (${channel}). Please report it.`,
  );
}

/** No mistake of Variorum's: the reader can do something about it. */
function tooLong(channel: string): Result<never> {
  return fail(
    'bad-request',
    `This is more than Variorum can take at once (${channel}). Choose less, and try again.`,
  );
}
