// What the reader said of files, as the session file has it: what is damaged of it costs nothing else.
import * as v from 'valibot';
import {
  withFile,
  withFolder,
  NO_CHOICES,
  type FileChoices,
  type FolderChoices,
  type ReaderChoices,
} from '../model/choices';
import { ARTICLE_FIELDS, type FieldNames } from '../model/article-fields';
import { DETAILS, LONGEST_DETAIL, type WrittenDetails } from '../model/details';
import { ENCODINGS } from '../model/document';

const lineKey = v.pipe(v.string(), v.maxLength(32));
const encoding = v.picklist(ENCODINGS);
const detail = v.pipe(v.string(), v.maxLength(LONGEST_DETAIL));

export const detailsSchema = v.strictObject(
  Object.fromEntries(DETAILS.map((name) => [name, v.exactOptional(detail)])),
) as v.GenericSchema<WrittenDetails>;

/** No field of a file is called anything longer. */
const fieldName = v.pipe(v.string(), v.maxLength(200));

export const fieldNamesSchema = v.strictObject(
  Object.fromEntries(ARTICLE_FIELDS.map((name) => [name, v.exactOptional(fieldName)])),
) as v.GenericSchema<FieldNames>;

const fileEntries = {
  encoding,
  putBack: v.array(lineKey),
  fields: fieldNamesSchema,
  details: detailsSchema,
  contentHash: v.string(),
} satisfies Record<keyof FileChoices, v.GenericSchema>;

/** @param encodings what versions had that knew of nothing else, by folder and by file */
export function readChoices(stored: unknown, encodings: unknown): ReaderChoices {
  let choices: ReaderChoices = {};
  for (const [folderId, files] of fieldsOf(encodings)) {
    choices = withFolder(choices, folderId, filesFrom(NO_CHOICES, asEncodings(files)));
  }
  for (const [folderId, said] of fieldsOf(stored)) {
    const { putBack, files } = Object.fromEntries(fieldsOf(said));
    const lines = v.safeParse(fileEntries.putBack, putBack);
    const known = lines.success ? { ...NO_CHOICES, putBack: lines.output } : NO_CHOICES;
    choices = withFolder(choices, folderId, filesFrom(known, fieldsOf(files)));
  }
  return choices;
}

function asEncodings(files: unknown): [string, unknown][] {
  return fieldsOf(files).map(([file, value]) => [file, { encoding: value }]);
}

function filesFrom(choices: FolderChoices, files: readonly [string, unknown][]): FolderChoices {
  return files.reduce((known, [file, said]) => {
    const kept = fieldsOf(said).flatMap(([name, value]) => {
      if (!Object.hasOwn(fileEntries, name)) return [];
      const read = v.safeParse(fileEntries[name as keyof FileChoices], value);
      return read.success ? [[name, read.output]] : [];
    });
    return withFile(known, file, Object.fromEntries(kept) as FileChoices);
  }, choices);
}

function fieldsOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
