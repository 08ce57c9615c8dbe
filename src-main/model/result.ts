// Errors as values: what happened, to which file, and what to do next.

export type ErrorCode =
  | 'bad-notes'
  | 'bad-request'
  | 'binary-file'
  | 'cancelled'
  | 'damaged-file'
  | 'empty-folder'
  | 'encrypted-file'
  | 'file-changed'
  | 'file-vanished'
  | 'internal'
  | 'newer-data'
  | 'no-articles'
  | 'no-folder'
  | 'no-such-document'
  | 'no-text'
  | 'not-a-folder'
  | 'not-permitted'
  | 'not-writable'
  | 'too-large'
  | 'too-slow'
  | 'unreadable';

export interface AppError {
  readonly code: ErrorCode;
  /** One or two whole sentences: what happened, to which file, what to do next. */
  readonly message: string;
  /** Relative to the opened folder, where a file of it is meant. */
  readonly file?: string;
  /** Of a folder that was opened before and is out of reach now: its id, by which it can be tried again. */
  readonly folderId?: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: ErrorCode, message: string, file?: string): Result<never> {
  return { ok: false, error: file === undefined ? { code, message } : { code, message, file } };
}

/** For an exception that nobody expected: a mistake in Variorum, not in what it was given. */
export function failInternally(error: unknown): Result<never> {
  const reason = error instanceof Error ? error.message : String(error);
  return fail('internal', `Something went wrong inside Variorum (${reason}). Please report it.`);
}
