// Drops all that the app keeps of a folder, but its notes: what was read in it, its entry in the lists, its analysis.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../loading/file-errors';
import { fail, ok, type Result } from '../model/result';
import type { Library } from './library';
import type { SessionStore } from './session-store';

interface Parts {
  readonly library: Pick<Library, 'leave'>;
  readonly store: Pick<SessionStore, 'forget'>;
  /** The folder that analyses are kept in, as an absolute path. */
  readonly analyses: string;
  /** Called in the end, where the folder was open. */
  readonly left: () => void;
}

export async function forgetFolder(
  id: string,
  { library, store, analyses, left }: Parts,
): Promise<Result<null>> {
  const wasOpen = await library.leave(id);
  try {
    const isWritten = store.forget(id);
    await removeAnalysis(analyses, id);
    return isWritten ? ok(null) : notForgotten('session.json');
  } catch (error) {
    return notForgotten(codeOf(error));
  } finally {
    if (wasOpen) left();
  }
}

/** With what a process left behind that ended while it wrote. */
async function removeAnalysis(folder: string, id: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const own = names.filter((name) => name.replace(/^\./, '').startsWith(id));
  await Promise.all(own.map((name) => rm(join(folder, name), { force: true })));
}

function notForgotten(what: string): Result<never> {
  const message = `Not all that is kept of the folder could be removed (${what}). Make sure that the disk is neither full nor read-only, then forget the folder again.`;
  return fail('not-writable', message);
}
