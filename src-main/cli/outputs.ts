// Keeps what a run writes from taking the place of what it reads.
import { realpath } from 'node:fs/promises';
import { isJsonLinesName, readJsonLines } from '../loading/json-lines-articles';
import { fail, ok, type Result } from '../model/result';
import type { MatchOptions } from './match-options';
import type { SourceFile, Sources } from './sources';

/**
 * The sources without the files of JSON Lines that an earlier run wrote under the names that this
 * one writes to. Fails with `not-writable` where such a name leads to an article, through links or
 * not.
 */
export async function spareArticles(
  sources: Sources,
  { out, stats }: MatchOptions,
): Promise<Result<Sources>> {
  let { files } = sources;
  for (const [option, target] of [
    ['--out', out === '-' ? null : out],
    ['--stats', stats],
  ] as const) {
    const path = target === null ? null : await realpath(target).catch(() => null);
    const file = files.find((one) => one.path === path);
    if (file === undefined) continue;
    const isArticle =
      sources.folder === null || !isJsonLinesName(file.name) || (await holdsArticles(file));
    if (isArticle) {
      const where = sources.folder === null ? 'to compare' : `in ${sources.called}`;
      return fail(
        'not-writable',
        `“${file.name}” is one of the articles ${where}. Choose another file for ${option}.`,
      );
    }
    files = files.filter((one) => one !== file);
  }
  return ok({ ...sources, files });
}

/** True for a file of JSON Lines that has an article in it, unlike one that matches were written to. */
async function holdsArticles({ path, name, fieldNames }: SourceFile): Promise<boolean> {
  for await (const { article } of readJsonLines(path, name, fieldNames))
    if (article.ok) return true;
  return false;
}
