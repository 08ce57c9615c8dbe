// What is written to the terminal of an error names no file and quotes no text.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { keepErrorsQuiet, kindOf } from '../../../src-main/app/error-kind';

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('the kind of an error', () => {
  it('is its name and its code', () => {
    expect(kindOf(thrownBy(() => readFileSync('/nowhere/a-secret-name.txt')))).toBe('Error ENOENT');
    expect(kindOf(thrownBy(() => JSON.parse('a secret text')))).toBe('SyntaxError');
    expect(kindOf('a secret text')).toBe('string');
  });

  it('is all that is said of what nobody waited for', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const process = new EventEmitter() as NodeJS.Process;
    keepErrorsQuiet(process, () => expect.unreachable());
    process.emit('unhandledRejection', new Error('a secret text'), Promise.resolve());
    expect(said.mock.calls).toEqual([['variorum: something was not done: Error']]);
    said.mockRestore();
  });

  it('is all that is said of what nobody caught, to the reader once', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const process = new EventEmitter();
    const failed = vi.fn();
    keepErrorsQuiet(process as NodeJS.Process, failed);
    const error = thrownBy(() => readFileSync('/nowhere/a-secret-name.txt')) as Error;
    expect(process.emit('uncaughtException', error)).toBe(true);
    process.emit('uncaughtException', new TypeError('a secret text'));
    expect(said.mock.calls).toEqual([
      ['variorum: something failed: Error ENOENT'],
      ['variorum: something failed: TypeError'],
    ]);
    expect(failed.mock.calls).toEqual([['Error ENOENT']]);
    said.mockRestore();
  });
});
