// Reads the articles of a folder that have changed, and puts them among those that have not.
import type { DocumentWords } from '../analysis/renewed-wordings';
import type { Renewal } from '../analysis/renewal';
import type { Shard } from '../analysis/shard';
import { createVocabulary } from '../analysis/vocabulary';
import type { ParseRich } from '../loading/parsed';
import { distinctId, documentId } from '../loading/ids';
import type { DocumentSummary, LibrarySummary, RefusedFile } from '../model/document';
import { COUNTING } from '../model/segment';
import type { FileChanges } from './changed-files';
import { GroupReader } from './group-reader';
import type { KeptFolder } from './kept-analysis';
import { extractedIn, type ExtractedTexts } from './library-texts';
import { parseUnlessStopped } from './parse-relay';
import type { ListedLibrary } from './read-library';

/** A folder of which some articles have changed since it was analysed. */
export interface ChangedFolder {
  readonly library: LibrarySummary;
  readonly extracted: ExtractedTexts;
  readonly renewal: Renewal;
  readonly before: KeptFolder;
  /** As `KeptFolder.renewed`, once the pairs have been found. */
  readonly renewed: number;
}

/** An article that stays is what it was; one that has changed keeps its id. */
export async function readAnew(
  { folderId, name, files, refused, skipped, skippedKinds }: ListedLibrary,
  { anew, gone }: FileChanges,
  before: KeptFolder,
  stops: () => boolean,
  parse: ParseRich,
): Promise<ChangedFolder> {
  const read = new Map<string, { document: DocumentSummary; words: DocumentWords }>();
  const refusedNow: RefusedFile[] = [];
  const vocabulary = createVocabulary();
  const extractedOf = new Map<string, string>();
  const reader = new GroupReader(vocabulary, true, parseUnlessStopped(parse, stops));
  for await (const { part, words } of reader.read(anew, stops)) {
    part.articles.forEach((document, index) => {
      read.set(document.file, { document, words: wordsOf(part.shard, words, index) });
    });
    refusedNow.push(...part.refused);
    for (const [file, text] of extractedIn(part)) extractedOf.set(file, text);
  }
  const changed = new Set(anew.map((file) => file.name));
  const placeOf = placesOf(before.library.documents, files);
  const ids = lazily(() => new Set(before.library.documents.map(({ id }) => id)));
  const documents: DocumentSummary[] = [];
  const extracted = new Map(before.extracted);
  const was: number[] = [];
  const taken: DocumentWords[] = [];
  for (const [index, file] of files.entries()) {
    const place = placeOf[index] ?? -1;
    const known = before.library.documents[place];
    if (!changed.has(file.name)) {
      if (known === undefined) continue;
      documents.push(known);
      was.push(place);
      continue;
    }
    const found = read.get(file.name);
    if (found === undefined) continue;
    const id = known?.id ?? newId(file.name, ids());
    documents.push({ ...found.document, id });
    const text = extractedOf.get(file.name);
    if (text !== undefined) extracted.set(id, text);
    taken.push(found.words);
    was.push(-1);
  }
  const names = lazily(() => new Set(files.map((file) => file.name)));
  const stillRefused = before.library.refused.filter(
    ({ file }) => names().has(file) && !changed.has(file),
  );
  return {
    extracted,
    library: {
      ...{ folderId, name, documents, skipped },
      ...(skippedKinds && { skippedKinds }),
      refused: [...refused, ...stillRefused, ...refusedNow],
    },
    renewal: { was: Int32Array.from(was), anew: taken, spellings: vocabulary.words() },
    before,
    renewed: before.renewed + anew.length + gone,
  };
}

/** By file: the place of its article before; -1 where there was none. Both are in order of file name. */
function placesOf(
  documents: readonly DocumentSummary[],
  files: readonly { readonly name: string }[],
): Int32Array {
  let next = 0;
  return Int32Array.from(files, ({ name }) => {
    while (next < documents.length && (documents[next]?.file ?? '') < name) next += 1;
    return documents[next]?.file === name ? next : -1;
  });
}

/** Made when it is first asked for: with 10,000 articles that is worth not doing. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function newId(file: string, taken: Set<string>): string {
  const usual = documentId(file);
  const id = taken.has(usual) ? distinctId(file, taken) : usual;
  taken.add(id);
  return id;
}

/** What document `index` of a shard says; `words` are those of all its tokens. What is left out says nothing. */
function wordsOf(shard: Shard, words: Int32Array, index: number): DocumentWords {
  const [first, last] = [shard.firstRow[index] ?? 0, shard.firstRow[index + 1] ?? 0];
  const firstWord = new Int32Array(last - first + 1);
  const said: Int32Array[] = [];
  const putBack = new Set<number>();
  for (let row = first; row < last; row += 1) {
    const inRow = words.subarray(shard.firstToken[row], shard.firstToken[row + 1]);
    const counts = shard.leftOut[row] === COUNTING.leftOut ? 0 : inRow.length;
    if (shard.leftOut[row] === COUNTING.putBack) putBack.add(row - first);
    if (counts > 0) said.push(inRow);
    firstWord[row - first + 1] = (firstWord[row - first] ?? 0) + counts;
  }
  const all = new Int32Array(firstWord.at(-1) ?? 0);
  let at = 0;
  for (const inRow of said) {
    all.set(inRow, at);
    at += inRow.length;
  }
  return { firstWord, words: all, putBack };
}
