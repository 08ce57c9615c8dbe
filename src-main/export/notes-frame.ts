// What stands around the notes in every format: what they are of, what they rest on, who wrote it down.
import type { ExportScope } from '../model/notes-export';
import { isOrphan, notedNotes, type NotedNote } from './noted';
import type { NotesInput } from './notes';
import { counted } from './wording';

/** A file that notes are on. */
export interface NotedFile {
  readonly file: string;
  readonly title: string;
  /** SHA-256 as it is now; null where it is not in the folder. */
  readonly hashNow: string | null;
  /** The others that it had when notes were made, in order of first use. */
  readonly hashesThen: readonly string[];
}

export interface NotesFrame {
  readonly title: string;
  /** Which notes these are, with their number. */
  readonly scope: string;
  /** Where notes have lost their words, how many; else null. */
  readonly lost: string | null;
  /** "Variorum 1.2.3". */
  readonly app: string;
  /** ISO 8601, UTC. */
  readonly date: string;
  /** How places were found and words compared, in whole sentences. */
  readonly settings: readonly string[];
  /** In order of name. */
  readonly files: readonly NotedFile[];
  readonly notes: readonly NotedNote[];
}

const SETTINGS: readonly string[] = [
  'A note is found again by the content of its file, by its exact words, and by what stands around them. Words that were changed are given as they were and as they are.',
  'The two passages of a note are compared by words and punctuation marks; capitals count.',
  'Lines and sentences are counted from 1 in the file as it is now.',
];

export function notesFrame(input: NotesInput): NotesFrame {
  const notes = notedNotes(input);
  const orphans = notes.filter(isOrphan).length;
  return {
    title: titleOf(input),
    scope: `${SCOPES[input.scope.kind]}: ${counted(notes.length, 'note')}.`,
    lost:
      orphans === 0
        ? null
        : `${counted(orphans, 'note')} whose words or article could not be found.`,
    app: `Variorum ${input.version}`,
    date: input.date,
    settings: SETTINGS,
    files: filesOf(notes),
    notes,
  };
}

const SCOPES: Readonly<Record<ExportScope['kind'], string>> = {
  everything: 'All notes on the folder',
  article: 'The notes on this article',
  pair: 'The notes on either article',
  selection: 'The notes that were selected',
};

function titleOf({ scope, folderName, articles }: NotesInput): string {
  const called = (id: string): string =>
    articles.find(({ document }) => document.id === id)?.document.title ?? folderName;
  switch (scope.kind) {
    case 'article':
      return `Notes on ${called(scope.document)}`;
    case 'pair':
      return `Notes on ${scope.documents.map(called).join(' and ')}`;
    case 'everything':
    case 'selection':
      return `Notes on ${folderName}`;
  }
}

function filesOf(notes: readonly NotedNote[]): NotedFile[] {
  const files = new Map<string, { title: string; hashNow: string | null; then: Set<string> }>();
  for (const { title, file, hashNow, hashThen } of notes.flatMap(({ passages }) => passages)) {
    const known = files.get(file) ?? { title, hashNow, then: new Set() };
    if (hashThen !== '' && hashThen !== hashNow) known.then.add(hashThen);
    files.set(file, known);
  }
  return [...files]
    .map(([file, { title, hashNow, then }]) => ({ file, title, hashNow, hashesThen: [...then] }))
    .sort((one, other) => (one.file < other.file ? -1 : 1));
}
