// What a file of JSON Lines has fields for, by its first lines.
import { firstObjects } from '../loading/json-lines-articles';
import { namesOf, offeredFields } from '../loading/json-lines-fields';
import { reasonOf } from '../loading/file-errors';
import type { FieldNames, FileFields } from '../model/article-fields';
import { fail, ok, type Result } from '../model/result';
import type { FileToRead } from './stages';

/** Lines that are looked at: enough to meet fields that not all of them have. */
const LINES = 50;

/** Fails where the folder has no such file, or it cannot be read any more. */
export async function fileFields(
  files: readonly FileToRead[],
  file: string,
): Promise<Result<FileFields>> {
  const known = files.find(({ name }) => name === file);
  if (known?.fields === undefined) {
    return fail('file-vanished', 'This file is not in the open folder. Reload the folder.');
  }
  try {
    const lines = await firstObjects(known.path, LINES);
    const usual = lines.reduceRight<FieldNames>(
      (known, line) => ({ ...known, ...namesOf(line) }),
      {},
    );
    return ok({ file, offered: offeredFields(lines), usual, chosen: known.fields });
  } catch (error) {
    const { code, advice } = reasonOf(error);
    return fail(code, `This file cannot be read. ${advice}`, file);
  }
}
