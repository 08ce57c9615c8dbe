// The form of the session file, and what stands in for whatever of it is missing, old or damaged.
import type { Rectangle } from 'electron';
import * as v from 'valibot';
import type { Session } from '../model/channels';
import type { ReaderChoices } from '../model/choices';
import { ALL_NOTES } from '../model/note-filter';
import { NOTES_FORMATS, type NotesFormat } from '../model/notes-export';
import { USUAL_SETTINGS, type Settings } from '../model/settings';
import { sessionSchema, settingsSchema } from './schemas';
import { readChoices } from './stored-choices';

export interface StoredSession {
  /** Absolute path, as are those of `recent` and `exportFolder`. */
  readonly folder: string | null;
  /** The latest first. */
  readonly recent: readonly string[];
  readonly bounds: Rectangle | null;
  readonly maximised: boolean;
  readonly exportFolder: string | null;
  readonly exportFormat: NotesFormat;
  /** What the reader said of files and their lines. */
  readonly choices: ReaderChoices;
  readonly settings: Settings;
  readonly window: Session;
}

/** What a first start shows. */
export const FRESH_SESSION: Session = {
  view: 'overview',
  folderId: null,
  left: null,
  right: null,
  places: { left: null, right: null },
  further: [],
  chosen: null,
  pins: [],
  versions: {},
  earlier: [],
  sync: true,
  hidden: [],
  query: '',
  noteFilter: ALL_NOTES,
  libraryShown: true,
  matrixOrder: 'together',
  notesShown: false,
  matchesShown: false,
  sizes: { library: 216, notes: 264, matches: 240 },
};

const path = v.string();
const storedEntries = {
  folder: v.nullable(path),
  recent: v.array(path),
  bounds: v.nullable(
    v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() }),
  ),
  maximised: v.boolean(),
  exportFolder: v.nullable(path),
  exportFormat: v.picklist(NOTES_FORMATS),
};
const FRESH: Omit<StoredSession, 'settings' | 'window' | 'choices'> = {
  folder: null,
  recent: [],
  bounds: null,
  maximised: false,
  exportFolder: null,
  exportFormat: 'html',
};

/** Each part by itself: one that is missing or damaged costs no other. */
export function readStored(content: string | null): StoredSession {
  const stored = fieldsOf(parse(content));
  const settings = fieldsOf(stored['settings']);
  return {
    ...keep(storedEntries, FRESH, { recent: [stored['folder']], ...stored }),
    choices: readChoices(stored['choices'], stored['encodings']),
    // Before there were other settings, the theme stood by itself.
    settings: keep(settingsSchema.entries, USUAL_SETTINGS, { theme: stored['theme'], ...settings }),
    window: keep(sessionSchema.entries, FRESH_SESSION, fieldsOf(stored['window'])),
  };
}

function keep<T extends object>(
  entries: { readonly [K in keyof T]: v.GenericSchema<T[K]> },
  fresh: T,
  stored: Readonly<Record<string, unknown>>,
): T {
  const kept = Object.entries<v.GenericSchema>(entries).flatMap(([name, schema]) => {
    const read = v.safeParse(schema, stored[name]);
    return read.success ? [[name, read.output]] : [];
  });
  return { ...fresh, ...Object.fromEntries(kept) } as T;
}

function parse(content: string | null): unknown {
  try {
    return content === null ? null : JSON.parse(content);
  } catch {
    return null;
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
