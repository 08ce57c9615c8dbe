// A note on two articles as wholes says in every format that is read that it is on both.
import { expect, it } from 'vitest';
import { notesDocx } from '../../../src-main/export/notes-docx';
import { notesHtml } from '../../../src-main/export/notes-html';
import { notesMarkdown } from '../../../src-main/export/notes-markdown';
import type { NotesInput } from '../../../src-main/export/notes';
import { unpacked } from './docx';
import { oneOfEach } from './hostile';

const BOTH = /On both articles/g;
const ONE = /On the whole article/g;

/** The note on the whole of one article, on both articles as wholes. */
function onBoth(): NotesInput {
  const input = oneOfEach();
  const pair = input.notes[1];
  const whole = input.notes[4];
  if (!pair || !whole) throw new Error('there are no such notes');
  const target = pair.target.map(({ type, source, file, title, contentHash }) => ({
    type,
    source,
    file,
    title,
    contentHash,
  }));
  const anchors = (input.anchors[1] ?? []).map((anchor) => ({ ...anchor, span: null, now: null }));
  return { ...input, notes: [{ ...whole, target }], anchors: [anchors] };
}

it('of both articles, and of one', async () => {
  const formats = [
    (input: NotesInput) => notesMarkdown(input),
    (input: NotesInput) => notesHtml(input),
    async (input: NotesInput) => unpacked(await notesDocx(input)).get('word/document.xml') ?? '',
  ];
  for (const format of formats) {
    const both = await format(onBoth());
    expect(both.match(BOTH)).toHaveLength(2);
    expect(both.match(ONE)).toBeNull();
    const one = await format(oneOfEach());
    expect(one.match(ONE)).toHaveLength(1);
    expect(one.match(BOTH)).toBeNull();
  }
});
