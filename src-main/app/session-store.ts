// Remembers between starts what was open and how the window stood, in a file of the app's own.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rectangle } from 'electron';
import * as v from 'valibot';
import type { Session, Theme } from '../model/channels';
import { sessionSchema } from './schemas';

export interface StoredSession {
  readonly folder: string | null;
  readonly bounds: Rectangle | null;
  readonly maximised: boolean;
  readonly theme: Theme;
  readonly exportFolder: string | null;
  readonly window: Session;
}

const FRESH: StoredSession = {
  folder: null,
  bounds: null,
  maximised: false,
  theme: 'system',
  exportFolder: null,
  window: {
    view: 'overview',
    left: null,
    right: null,
    libraryShown: true,
    matrixOrder: 'together',
  },
};

const storedSchema = v.object({
  folder: v.nullable(v.string()),
  bounds: v.nullable(
    v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() }),
  ),
  maximised: v.boolean(),
  theme: v.picklist(['system', 'light', 'dark']),
  exportFolder: v.nullable(v.string()),
  window: sessionSchema,
});

export class SessionStore {
  readonly #file: string;
  #value: StoredSession;

  constructor(folder: string) {
    this.#file = join(folder, 'session.json');
    this.#value = read(this.#file);
  }

  get value(): StoredSession {
    return this.#value;
  }

  /** A session that cannot be written is not worth a word to the reader: the next start is a fresh one. */
  update(change: Partial<StoredSession>): void {
    this.#value = { ...this.#value, ...change };
    const fresh = `${this.#file}.new`;
    try {
      writeFileSync(fresh, JSON.stringify(this.#value));
      renameSync(fresh, this.#file);
    } catch (error) {
      console.error('The session could not be saved:', (error as NodeJS.ErrnoException).code);
    }
  }
}

/** A missing or damaged file means a fresh session. */
function read(file: string): StoredSession {
  try {
    const parsed = v.safeParse(storedSchema, JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.output : FRESH;
  } catch {
    return FRESH;
  }
}
