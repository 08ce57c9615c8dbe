// The fields of JSON Lines that --fields names: that they are there, before anything is compared.
import { reasonOf } from '../loading/file-errors';
import { isJsonLinesName, objectsIn } from '../loading/json-lines-articles';
import { hasField, offeredFields } from '../loading/json-lines-fields';
import type { ArticleField, FieldNames } from '../model/article-fields';
import { fail, ok, type Result } from '../model/result';
import type { SourceFile, Sources } from './sources';

/** The sources with what their fields are called. Fails as `checkFields` does. */
export async function withFields(
  sources: Sources,
  fields: FieldNames | null,
): Promise<Result<Sources>> {
  if (fields === null) return ok(sources);
  const checked = await checkFields(fields, sources.files, sources.called);
  if (!checked.ok) return checked;
  const files = sources.files.map((file) =>
    isJsonLinesName(file.name) ? { ...file, fieldNames: fields } : file,
  );
  return ok({ ...sources, files });
}

/** Fields of the files that the error names: most have fewer. */
const MOST_TOLD = 20;

/**
 * Fails with `bad-request` where a named field is on no line of any file, or no file has lines.
 * Most often the first line has all fields, and no other one is looked at.
 */
export async function checkFields(
  fields: FieldNames,
  files: readonly Pick<SourceFile, 'name' | 'path'>[],
  called: string,
): Promise<Result<null>> {
  const lineFiles = files.filter(({ name }) => isJsonLinesName(name));
  if (lineFiles.length === 0) {
    return fail('bad-request', `--fields is for JSON Lines, and ${called} has no .jsonl file.`);
  }
  const missing = new Map(Object.entries(fields) as [ArticleField, string][]);
  const offered = new Set<string>();
  for (const { name: file, path } of lineFiles) {
    try {
      for await (const line of objectsIn(path)) {
        for (const [field, name] of missing) if (hasField(line, field, name)) missing.delete(field);
        if (missing.size === 0) return ok(null);
        if (offered.size < MOST_TOLD)
          for (const { name } of offeredFields([line])) offered.add(name);
      }
    } catch (error) {
      const { code, advice } = reasonOf(error);
      return fail(code, `“${file}” cannot be read. ${advice}`);
    }
  }
  const [[field, name] = ['', '']] = missing;
  return fail(
    'bad-request',
    `No line of ${called} has text in a field "${name}" (--fields ${field}=${name}). ${toldFields([...offered])}`,
  );
}

function toldFields(names: readonly string[]): string {
  if (names.length === 0) return 'No line is a JSON object with fields of text.';
  const told = names.slice(0, MOST_TOLD).map((name) => `"${name}"`);
  return `The lines have ${told.join(', ')}${names.length > MOST_TOLD ? ' and others' : ''}.`;
}
