// Notes as JSON: a parser gives back every note as it is kept, and the file is well-formed UTF-8.
import { describe, expect, it } from 'vitest';
import { notesJson } from '../../../src-main/export/notes-json';
import { CONTROLS, HOSTILE, LONG, notesOf, oneOfEach } from './hostile';

interface Exported {
  readonly format: string;
  readonly notes: unknown;
  readonly states: readonly (readonly string[])[];
}

describe('notesJson', () => {
  it('gives back every note as it is kept, whatever it says', () => {
    const input = notesOf([...Object.values(HOSTILE), CONTROLS, LONG]);
    const { format, notes } = JSON.parse(notesJson(input)) as Exported;
    expect(format).toBe('variorum-notes');
    expect(notes).toEqual(input.notes);
  });

  it('is the same text once it has been written as UTF-8 and read', () => {
    const json = notesJson(notesOf([...Object.values(HOSTILE), CONTROLS, '\uD800', '\uDC00']));
    expect(Buffer.from(json, 'utf8').toString('utf8')).toBe(json);
    // Of controls, the line ends of the file itself alone.
    expect(json.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f]/);
  });

  it('says how each passage was found', () => {
    const { states } = JSON.parse(notesJson(oneOfEach())) as Exported;
    expect(states).toEqual([['exact'], ['exact', 'exact'], ['changed'], ['orphan'], ['exact']]);
  });
});
