// Very many notes go to the journal in several messages, none of which is longer than what is taken.
import { expect, it, vi } from 'vitest';
import { MANY_NOTES } from '../../../src-main/app/message-size';
import type { Bridge } from '../../../src-main/model/channels';
import type { NoteRecord } from '../../../src-main/model/note-record';
import { fail, ok } from '../../../src-main/model/result';
import { JournalOfBridge, LETTERS_AT_ONCE } from '../../../src-renderer/api/journal';
import { record } from '../app/note-records';

const RECORDS = Array.from({ length: 7 }, (_, at) => record(`n${at}`, at + 1, 'words'));
const [FIRST] = RECORDS as [NoteRecord];
const TWO = 2 * JSON.stringify(FIRST).length + 10;

function journal(letters?: number) {
  const ask = vi.fn<(name: string, packed: string) => Promise<unknown>>();
  ask.mockResolvedValue(ok(null));
  const made = new JournalOfBridge({ ask } as unknown as Bridge, letters);
  const sent = () =>
    ask.mock.calls.map(([, packed]) => JSON.parse(packed) as readonly NoteRecord[]);
  return { ask, made, sent };
}

it('sends what one message carries in one', async () => {
  const { made, sent } = journal();
  await made.append(RECORDS);
  expect(sent()).toEqual([RECORDS]);
  expect(LETTERS_AT_ONCE).toBeLessThan(MANY_NOTES / 2);
});

it('sends more in parts, in order, and a note that is longer alone', async () => {
  const { made, sent } = journal(TWO);
  const long = record('long', 9, 'w'.repeat(TWO));
  await made.append([...RECORDS, long]);
  expect(sent().map((part) => part.length)).toEqual([2, 2, 2, 1, 1]);
  expect(sent().flat()).toEqual([...RECORDS, long]);
});

it('ends at the first part that is refused', async () => {
  const { ask, made } = journal(TWO);
  ask
    .mockResolvedValueOnce(ok(null))
    .mockResolvedValueOnce(fail('not-writable', 'The disk is full.'));
  await expect(made.append(RECORDS)).rejects.toThrow('The disk is full.');
  expect(ask).toHaveBeenCalledTimes(2);
});
