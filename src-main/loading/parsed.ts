// What a parser of a rich format is given and gives, and how it refuses.
import type { Encoding, LoadWarning, Origin, RichFormat } from '../model/document';
import { BINARY } from './decode';
import type { ErrorCode, Result } from '../model/result';

export interface ParsedFile {
  /** As `extracted-text` says; the same on every run and machine. */
  readonly text: string;
  /** Null where only the text itself can tell it. */
  readonly title: string | null;
  readonly origin: Origin;
  /** Of formats that are text themselves; UTF-8 for all others. */
  readonly encoding: Encoding;
  /** True where nothing in the file says that it is in this encoding. */
  readonly guessed: boolean;
  readonly warnings: readonly LoadWarning[];
}

export interface ParseJob {
  readonly format: RichFormat;
  readonly bytes: Uint8Array;
  /** What the reader says that the file is in; null to find out. */
  readonly encoding: Encoding | null;
}

/** Of one format. Throws a `Refusal` for what it does not read. */
export type FormatParser = (
  bytes: Uint8Array,
  encoding: Encoding | null,
) => ParsedFile | Promise<ParsedFile>;

/** Wherever it is done. The errors name no file: whoever asks knows it. */
export type ParseRich = (job: ParseJob) => Promise<Result<ParsedFile>>;

/** Where nothing but text is read. */
export const refuseRich: ParseRich = () => Promise.resolve({ ok: false, error: BINARY });

/** Why a file is not read, with what to do about it. */
export class Refusal extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
