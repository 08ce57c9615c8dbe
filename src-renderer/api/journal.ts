// The journal of notes, as the window asks the main process for it.
import type { Bridge } from '../../src-main/model/channels';
import type { JournalState } from '../../src-main/model/keeping';
import type { NoteRecord } from '../../src-main/model/note-record';
import { unpack, type Packed } from '../../src-main/model/packed';
import type { NoteHead } from '../../src-main/model/reconcile';
import type { AppError, Result } from '../../src-main/model/result';

/** What the main process answers, where it is a refusal: its message is for the reader. */
export class Refused extends Error {
  override name = 'Refused';
  readonly code: AppError['code'];

  constructor({ code, message }: AppError) {
    super(message);
    this.code = code;
  }
}

/** Everything throws `Refused`. */
export interface Journal {
  state(): Promise<JournalState>;
  heads(): Promise<readonly NoteHead[]>;
  records(ids: readonly string[]): Promise<readonly NoteRecord[]>;
  /** Resolves once the records are on the disk; where it throws, some of very many may be. */
  append(records: readonly NoteRecord[]): Promise<void>;
  /** Keeps the notes of an older version before they are migrated. */
  keepOld(records: readonly NoteRecord[]): Promise<void>;
  /** Takes the daily snapshot where it is due. */
  snapshotDaily(): Promise<void>;
  /** Whether all notes of a folder can be removed; changes nothing. */
  mayForget(folderId: string): Promise<void>;
  /** Removes the notes of a folder from wherever the main process keeps them. */
  forget(folderId: string): Promise<void>;
  /** Copies a database that cannot be read. */
  setDatabaseAside(): Promise<void>;
  /** Removes a database that cannot be deleted from here. */
  clearDatabase(): Promise<void>;
}

/** Some thousand notes: a message that has them is taken with ease. */
export const LETTERS_AT_ONCE = 8_000_000;

export class JournalOfBridge implements Journal {
  readonly #bridge: Bridge;
  readonly #lettersAtOnce: number;

  constructor(bridge: Bridge, lettersAtOnce = LETTERS_AT_ONCE) {
    this.#bridge = bridge;
    this.#lettersAtOnce = lettersAtOnce;
  }

  async state(): Promise<JournalState> {
    return valueOf(await this.#bridge.ask('journal:state', null));
  }

  async heads(): Promise<readonly NoteHead[]> {
    return valueOf(unpack(await this.#bridge.ask('journal:heads', null)));
  }

  async records(ids: readonly string[]): Promise<readonly NoteRecord[]> {
    return valueOf(unpack(await this.#bridge.ask('journal:records', ids)));
  }

  async append(records: readonly NoteRecord[]): Promise<void> {
    for (const part of inParts(records, this.#lettersAtOnce)) {
      valueOf(await this.#bridge.ask('journal:append', part));
    }
  }

  async keepOld(records: readonly NoteRecord[]): Promise<void> {
    valueOf(await this.#bridge.ask('snapshots:migration', packed(records)));
  }

  async snapshotDaily(): Promise<void> {
    valueOf(await this.#bridge.ask('snapshots:take', 'daily'));
  }

  async mayForget(folderId: string): Promise<void> {
    valueOf(await this.#bridge.ask('journal:may-forget', folderId));
  }

  async forget(folderId: string): Promise<void> {
    valueOf(await this.#bridge.ask('journal:forget', folderId));
  }

  async setDatabaseAside(): Promise<void> {
    valueOf(await this.#bridge.ask('database:set-aside', null));
  }

  async clearDatabase(): Promise<void> {
    await this.#bridge.ask('database:clear', null);
  }
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result.error);
  return result.value;
}

function packed(records: readonly NoteRecord[]): Packed<readonly NoteRecord[]> {
  return JSON.stringify(records) as Packed<readonly NoteRecord[]>;
}

/** Each with as many records as have so many letters together, or one that has more. */
function* inParts(
  records: readonly NoteRecord[],
  letters: number,
): Generator<Packed<readonly NoteRecord[]>> {
  let part: string[] = [];
  let length = 0;
  for (const record of records) {
    const text = JSON.stringify(record);
    if (part.length > 0 && length + text.length > letters) {
      yield listed(part);
      part = [];
      length = 0;
    }
    part.push(text);
    length += text.length;
  }
  if (part.length > 0) yield listed(part);
}

function listed(records: readonly string[]): Packed<readonly NoteRecord[]> {
  return `[${records.join(',')}]` as Packed<readonly NoteRecord[]>;
}
