// Drops all that the app keeps of a folder, but its notes: what was read in it, its entry in the lists, its analysis.
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { codeOf } from '../loading/file-errors';
import { folderId } from '../loading/ids';
import { fail, ok, type Result } from '../model/result';
import type { Library } from './library';
import type { SessionStore } from './session-store';

/** The ending of an analysis that is whole, see `keptPath`. */
const KEPT = '.kept';

interface Parts {
  readonly library: Pick<Library, 'leave'>;
  readonly store: Pick<SessionStore, 'forget' | 'value'>;
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
    await removeAnalyses(analyses, store.value.recent.map(folderId));
    return isWritten ? ok(null) : notForgotten('session.json');
  } catch (error) {
    return notForgotten(codeOf(error));
  } finally {
    if (wasOpen) left();
  }
}

/**
 * All but those of folders in the list: the folder may have been at another place before, and what
 * is not in the list can be found by nobody. With what was left of a writing that was broken off.
 */
async function removeAnalyses(folder: string, listed: readonly string[]): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const gone = names.filter((name) => !listed.includes(basename(name, KEPT)));
  await Promise.all(gone.map((name) => rm(join(folder, name), { force: true })));
}

function notForgotten(what: string): Result<never> {
  const message = `Not all that is kept of the folder could be removed (${what}). Make sure that the disk is neither full nor read-only, then forget the folder again.`;
  return fail('not-writable', message);
}
