// What is kept of an analysed folder, so that it need not be analysed again until it has changed.
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Corpus } from '../analysis/corpus';
import { SectionFile, writeSections, type Section } from '../loading/section-file';
import { ENCODINGS, type Encoding, type LibrarySummary } from '../model/document';
import { failInternally, type Result } from '../model/result';
import type { ExtractedTexts } from './library-texts';
import type { FileToRead } from './stages';

/** To be raised whenever the same articles would give other results, or are kept in another form. */
const REVISION = 6;

/**
 * Whether a file is still the one that was read, and read as it was: its size, its times in
 * milliseconds, its number, and which encoding the reader chose for it, from 1, or 0.
 */
export type Stamp = readonly [
  size: number,
  modified: number,
  changed: number,
  number: number,
  encoding: number,
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
  return files.map(({ path, reading }) => {
    const encoding = ENCODINGS.indexOf(reading as Encoding) + 1;
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats === undefined
      ? [-1, 0, 0, 0, encoding]
      : [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino, encoding];
  });
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
