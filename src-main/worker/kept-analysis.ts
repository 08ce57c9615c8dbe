// What is kept of an analysed folder, so that it need not be analysed again until it has changed.
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ReaderSays } from '../analysis/article';
import type { Corpus } from '../analysis/corpus';
import { SectionFile, writeSections, type Section } from '../loading/section-file';
import type { LibrarySummary } from '../model/document';
import { hashOf } from '../model/hash';
import { failInternally, type Result } from '../model/result';
import type { ExtractedTexts } from './library-texts';
import type { FileToRead } from './stages';

/** To be raised whenever the same articles would give other results, or are kept in another form. */
const REVISION = 9;

/**
 * Whether a file is still the one that was read, and read as it was: its size, its times in
 * milliseconds, its number, a number of what the reader said of it (0 for nothing), and how many
 * lines that puts back into the comparison.
 */
export type Stamp = readonly [
  size: number,
  modified: number,
  changed: number,
  number: number,
  said: number,
  putBack: number,
];

/** An analysis that is done, in memory or on the disk. */
export interface KeptFolder {
  /** What the files were called, and their stamps. */
  readonly names: readonly string[];
  readonly stamps: readonly Stamp[];
  /** Articles that were taken up anew, or went, since all were analysed together. */
  readonly renewed: number;
  readonly library: LibrarySummary;
  /** Taking them out of their files again would take longer than all the rest. */
  readonly extracted: ExtractedTexts;
  /** The rows of the pair table, as numbers. */
  readonly rows: Int32Array;
  /** What aligning a pair again takes; null where the file was lost meanwhile. */
  readonly corpus: () => Corpus | null;
}

interface About {
  readonly key: string;
  readonly library: LibrarySummary;
  readonly names: readonly string[];
  readonly stamps: readonly Stamp[];
  readonly renewed: number;
}

/** To be taken before the files are read: what changes while it is read is then seen as changed. */
export function stampsOf(files: readonly FileToRead[]): Stamp[] {
  return files.map((file) => {
    const { article, folder } = file.says?.putBack ?? {};
    const said = [saidNumber(file), (article?.size ?? 0) + (folder?.size ?? 0)] as const;
    const stats = statSync(file.path, { throwIfNoEntry: false });
    return stats === undefined
      ? [-1, 0, 0, 0, ...said]
      : [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino, ...said];
  });
}

/** Hexadecimal digits of a hash that a number holds exactly. */
const EXACT_DIGITS = 13;

function saidNumber({ reading, says, fields, linesSay }: FileToRead): number {
  const encoding = reading === 'detect' ? null : (reading ?? null);
  // Of most files nothing was said, and there may be many.
  if (encoding === null && !says && !fields && !linesSay) return 0;
  const others = fields === undefined || Object.keys(fields).length === 0 ? [] : [fields];
  const lines = Object.entries(linesSay ?? {}).map(([name, said]) => [name, ...spelled(said)]);
  if (encoding === null && says === undefined && others.length + lines.length === 0) return 0;
  const said = [encoding, ...spelled(says), ...others, ...lines];
  return Number.parseInt(hashOf(JSON.stringify(said)).slice(0, EXACT_DIGITS), 16);
}

function spelled({ language, putBack }: ReaderSays = {}): unknown[] {
  const { article = [], folder = [] } = putBack ?? {};
  return [language ?? null, [...article].sort(), [...folder].sort()];
}

export interface Analysis extends Omit<KeptFolder, 'corpus'> {
  readonly corpus: Corpus;
}

/** Folders of which an analysis is kept: those that were analysed last. */
const MOST_KEPT = 20;

/** Of those that were kept before in the folder of `path`, the oldest make room. */
export async function keepAnalysis(
  path: string,
  version: string,
  { names, stamps, renewed, library, extracted, rows, corpus }: Analysis,
): Promise<Result<null>> {
  const about: About = { key: keyOf(version), library, names, stamps, renewed };
  try {
    mkdirSync(dirname(path), { recursive: true });
    makeRoom(dirname(path), basename(path));
  } catch (error) {
    return failInternally(error);
  }
  return writeSections(path, {
    about: JSON.stringify(about),
    extracted: JSON.stringify([...extracted]),
    rows,
    ...sectionsOf(corpus),
  });
}

/** Also of what a process left behind that ended while it wrote. */
function makeRoom(folder: string, name: string): void {
  const others = readdirSync(folder)
    .filter((other) => other !== name)
    .map((other) => ({ path: join(folder, other), time: statSync(join(folder, other)).mtimeMs }))
    .sort((p, q) => q.time - p.time);
  others.forEach(({ path }, index) => {
    if (index >= MOST_KEPT - 1 || path.endsWith('.tmp')) rmSync(path, { force: true });
  });
}

/**
 * What this version has kept; null where nothing was kept or what was is damaged: then the folder
 * is analysed as if for the first time.
 */
export function keptAnalysis(path: string, version: string): KeptFolder | null {
  try {
    const file = new SectionFile(path);
    try {
      const { key, ...about } = JSON.parse(file.text('about')) as About;
      if (key !== keyOf(version)) return null;
      const extracted = new Map(JSON.parse(file.text('extracted')) as [string, string][]);
      return { ...about, extracted, rows: file.ints('rows'), corpus: () => corpusFrom(path) };
    } finally {
      file.close();
    }
  } catch {
    return null;
  }
}

function keyOf(version: string): string {
  return `${version} ${String(REVISION)}`;
}

const WORDING_COLUMNS = [
  'firstRow',
  'documentOf',
  'wordingOf',
  'firstOf',
  'firstMember',
  'members',
  'documentsOf',
  'firstWord',
  'words',
  'putBack',
] as const;
const PAIR_COLUMNS = ['a', 'b', 'firstEntry', 'rowA', 'rowB', 'verdict'] as const;

function sectionsOf({
  wordings,
  furniture,
  pairs,
  postings,
  lexicon,
}: Corpus): Record<string, Section> {
  return {
    ...Object.fromEntries(WORDING_COLUMNS.map((name) => [`wordings.${name}`, wordings[name]])),
    ...Object.fromEntries(PAIR_COLUMNS.map((name) => [`pairs.${name}`, pairs[name]])),
    'verdicts.columns': pairs.verdicts.columns,
    'verdicts.runs': pairs.verdicts.runs,
    'verdicts.cut': pairs.verdicts.cut,
    'verdicts.scores': pairs.verdicts.scores,
    'pairs.cut': pairs.cut,
    furniture,
    'postings.formulas': postings.formulas,
    'lexicon.firstUnit': lexicon.words.firstUnit,
    'lexicon.units': lexicon.words.units,
    'lexicon.ordered': Int32Array.of(lexicon.ordered),
    'lexicon.frequencies': lexicon.frequencies,
  };
}

function corpusFrom(path: string): Corpus | null {
  try {
    const file = new SectionFile(path);
    try {
      const columns = <N extends string>(group: string, names: readonly N[]) =>
        Object.fromEntries(names.map((name) => [name, file.ints(`${group}.${name}`)])) as Record<
          N,
          Int32Array
        >;
      return {
        wordings: columns('wordings', WORDING_COLUMNS),
        furniture: file.bytes('furniture'),
        postings: { formulas: file.bytes('postings.formulas') },
        lexicon: {
          words: { firstUnit: file.ints('lexicon.firstUnit'), units: file.shorts('lexicon.units') },
          ordered: file.ints('lexicon.ordered')[0] ?? 0,
          frequencies: file.ints('lexicon.frequencies'),
        },
        pairs: {
          ...columns('pairs', PAIR_COLUMNS),
          cut: file.bytes('pairs.cut'),
          verdicts: {
            ...columns('verdicts', ['columns', 'runs', 'cut'] as const),
            scores: file.floats('verdicts.scores'),
          },
        },
      };
    } finally {
      file.close();
    }
  } catch {
    return null;
  }
}
