// Requests that are refused say why: one that is too long is no mistake to be reported.
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { admitForm } from '../../../src-main/app/request-form';

const FORM = { name: 'text:copy', schema: v.pipe(v.string(), v.startsWith('a')), limit: 5 };

function messageOf(message: unknown): string {
  const admitted = admitForm(message, FORM);
  return admitted.ok ? 'admitted' : admitted.error.message;
}

it('tells what is too long from what is malformed', () => {
  expect(messageOf('abcd')).toBe('admitted');
  expect(messageOf('abcde')).toMatch(/more than Variorum can take at once.*Choose less/);
  expect(messageOf('abcde')).not.toMatch(/report/);
  for (const odd of ['bcd', 1, new Uint8Array(1)]) {
    expect(messageOf(odd)).toMatch(/malformed request \(text:copy\)\. Please report it/);
  }
});
