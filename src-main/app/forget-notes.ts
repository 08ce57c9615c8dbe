// Removes the notes of a folder from all files that notes are kept in.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../loading/file-errors';
import { fail, ok, type Result } from '../model/result';
import type { Journal } from './journal';
import type { Snapshots } from './snapshots';

/** Of what was set aside since it was damaged; nobody can tell any more which notes are in it. */
const SET_ASIDE = /^(?:journal\.)?damaged-/;

/** Fails, with what to do, where not all of them could be removed. Changes nothing. */
export async function mayForget(
  id: string,
  journal: Pick<Journal, 'idsOf'>,
  snapshots: Pick<Snapshots, 'mayForget'>,
): Promise<Result<null>> {
  const ids = await journal.idsOf(id);
  return ids.ok ? snapshots.mayForget(id, ids.value) : ids;
}

/** @param folder that the journal lies in, with all that was set aside */
export async function forgetNotes(
  id: string,
  folder: string,
  journal: Pick<Journal, 'idsOf' | 'forget'>,
  snapshots: Pick<Snapshots, 'mayForget' | 'forget'>,
): Promise<Result<null>> {
  const may = await mayForget(id, journal, snapshots);
  if (!may.ok) return may;
  const forgotten = await journal.forget(id);
  if (!forgotten.ok) return forgotten;
  try {
    await snapshots.forget(id, forgotten.value);
    const names = (await readdir(folder)).filter((name) => SET_ASIDE.test(name));
    await Promise.all(
      names.map((name) => rm(join(folder, name), { recursive: true, force: true })),
    );
    return ok(null);
  } catch (error) {
    return fail('not-writable', `The notes in backups could not be removed (${codeOf(error)}).`);
  }
}
