// Notes are stored before they are said to be saved, and every step can be undone and redone.
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { noteText } from '../../../src-main/model/annotation';
import { NotesState } from '../../../src-renderer/notes/notes-state.svelte';
import { FOLDER, noteDesk } from './note-desk';

const desk = noteDesk();

describe('a note', () => {
  it('is a W3C annotation with a quotation and a position', async () => {
    desk.now.add('Ask for the list.');
    await desk.now.settled();
    const [note] = await desk.now.kept.writer.notesOf(FOLDER);
    expect(note).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      motivation: 'commenting',
      body: [{ type: 'TextualBody', value: 'Ask for the list.', format: 'text/markdown' }],
      target: [
        {
          type: 'SpecificResource',
          source: 'urn:variorum:document:doc',
          contentHash: 'hash',
          selector: [
            {
              type: 'TextQuoteSelector',
              exact: '600 civilians',
              prefix: 'Since 19 September, more than ',
              suffix: ' have been killed.',
            },
            { type: 'TextPositionSelector', start: 30, end: 43 },
          ],
        },
      ],
    });
  });

  it('is on the disk once it is said to be saved, in the database and in the journal', async () => {
    desk.now.add('first');
    expect(desk.now.notes.saving).toBe('saving');
    await desk.now.settled();
    expect(desk.now.notes.saving).toBe('saved');
    const rows = await desk.now.kept.database.records(null);
    expect(rows).toMatchObject([{ annotation: { body: [{ value: 'first' }] } }]);
    expect(await desk.now.kept.journal.records(rows.map(({ id }) => id))).toEqual(rows);
    expect(await desk.now.stored()).toEqual(['first']);
  });

  it('is stored in its newest form when typing outruns the disk', async () => {
    const id = desk.now.add('a');
    for (const value of ['ab', 'abc', 'abcd']) desk.now.notes.write(id, value);
    await desk.now.settled();
    expect(await desk.now.stored()).toEqual(['abcd']);
  });

  it('is there again for the same folder, and only for it', async () => {
    desk.now.add('kept');
    await desk.now.settled();
    const again = new NotesState(
      desk.now.bridge,
      (await desk.now.restarted()).writer,
      desk.now.toasts,
    );
    await again.open(FOLDER);
    expect(again.list.map(noteText)).toEqual(['kept']);
    await again.open('another folder');
    expect(again.list).toEqual([]);
  });
});

describe('undo and redo', () => {
  it('take back and bring back creating, writing and deleting', async () => {
    const id = desk.now.add('one');
    desk.now.notes.editing = id;
    desk.now.notes.write(id, 'one two');
    desk.now.notes.finish(id);
    desk.now.notes.delete([id]);
    expect(desk.now.written()).toEqual([]);
    desk.now.notes.undo();
    expect(desk.now.written()).toEqual(['one two']);
    desk.now.notes.undo();
    expect(desk.now.written()).toEqual(['one']);
    desk.now.notes.undo();
    expect(desk.now.written()).toEqual([]);
    desk.now.notes.redo();
    desk.now.notes.redo();
    expect(desk.now.written()).toEqual(['one two']);
    await desk.now.settled();
    expect(await desk.now.stored()).toEqual(['one two']);
  });

  it('treat words typed in one go as one step', () => {
    const id = desk.now.add('zero');
    desk.now.notes.editing = id;
    for (const value of ['o', 'on', 'one']) desk.now.notes.write(id, value);
    desk.now.notes.finish(id);
    desk.now.notes.undo();
    expect(desk.now.written()).toEqual(['zero']);
  });

  it('take back a note that was left without words', () => {
    desk.now.add('');
    expect(desk.now.written()).toEqual([]);
  });

  it('forget what was undone once something new is done', () => {
    desk.now.add('one');
    desk.now.notes.undo();
    desk.now.add('two');
    desk.now.notes.redo();
    expect(desk.now.written()).toEqual(['two']);
  });

  it('restore a deleted note from the message that says so', async () => {
    const id = desk.now.add('precious');
    desk.now.notes.delete([id]);
    await desk.now.settled();
    expect(await desk.now.kept.writer.notesOf(FOLDER)).toEqual([]);
    desk.now.toasts.list[0]?.action?.run();
    await desk.now.settled();
    expect(await desk.now.stored()).toEqual(['precious']);
  });
});

describe.each(['database', 'journal'] as const)('when the %s refuses', (which) => {
  it('says loudly that the note is not saved, keeps its words, and tries again by itself', async () => {
    const refused = new DOMException('', 'QuotaExceededError');
    const spy =
      which === 'database'
        ? vi.spyOn(desk.now.kept.database, 'apply').mockRejectedValue(refused)
        : vi.spyOn(desk.now.kept.journal, 'append').mockRejectedValue(refused);
    const id = desk.now.add('not yet safe');
    await desk.now.settled();
    expect(desk.now.notes.saving).toBe('failed');
    expect(desk.now.written()).toEqual(['not yet safe']);
    const warned = () =>
      desk.now.toasts.list.filter(({ urgent }) => urgent).map(({ message }) => message);
    expect(warned()).toEqual([expect.stringMatching(/not saved yet.*disk is full/)]);
    desk.now.notes.write(id, 'not yet safe either');
    await vi.waitFor(() => expect(spy.mock.calls.length).toBeGreaterThan(3));
    expect(desk.now.notes.saving).toBe('failed');
    expect(warned()).toHaveLength(1);
    spy.mockRestore();
    await vi.waitFor(() => expect(desk.now.notes.saving).toBe('saved'), 5000);
    expect(warned()).toEqual([]);
    expect(await desk.now.stored()).toEqual(['not yet safe either']);
  });
});

describe('when another folder is opened', () => {
  it('writes each note to its own folder, also one that could not be written before', async () => {
    const full = new DOMException('', 'QuotaExceededError');
    vi.spyOn(desk.now.kept.database, 'apply').mockRejectedValueOnce(full);
    desk.now.add('of the first folder');
    await desk.now.settled();
    expect(desk.now.notes.saving).toBe('failed');
    await desk.now.notes.open('second');
    desk.now.add('of the second folder');
    await vi.waitFor(() => expect(desk.now.notes.saving).toBe('saved'), 5000);
    expect(await desk.now.stored(FOLDER)).toEqual(['of the first folder']);
    expect(await desk.now.stored('second')).toEqual(['of the second folder']);
  });

  it('puts the notes of the folder before away at once', async () => {
    const id = desk.now.add('of the first folder');
    await desk.now.settled();
    const opening = desk.now.notes.open('second');
    expect(desk.now.notes.list).toEqual([]);
    desk.now.notes.write(id, 'typed too late');
    await opening;
    await desk.now.settled();
    expect(await desk.now.stored(FOLDER)).toEqual(['of the first folder']);
    expect(await desk.now.stored('second')).toEqual([]);
  });

  it('does not restore a deleted note into another folder', async () => {
    const id = desk.now.add('of the first folder');
    desk.now.notes.delete([id]);
    await desk.now.settled();
    await desk.now.notes.open('second');
    desk.now.toasts.list[0]?.action?.run();
    await desk.now.settled();
    expect(desk.now.notes.list).toEqual([]);
    expect(await desk.now.stored('second')).toEqual([]);
  });

  it('keeps what is typed while the same folder is read again', async () => {
    const id = desk.now.add('old words');
    await desk.now.settled();
    desk.now.notes.editing = id;
    const opening = desk.now.notes.open(FOLDER);
    desk.now.notes.write(id, 'new words');
    await opening;
    await desk.now.settled();
    expect(desk.now.written()).toEqual(['new words']);
    expect(await desk.now.stored()).toEqual(['new words']);
  });

  it('shows only the folder that was opened last', async () => {
    desk.now.add('of the first folder');
    await desk.now.settled();
    await Promise.all([desk.now.notes.open('second'), desk.now.notes.open(FOLDER)]);
    expect(desk.now.written()).toEqual(['of the first folder']);
  });
});

describe('a note whose file has another name now', () => {
  it('stands in the article of that name, and in no other', async () => {
    const id = desk.now.add('Who counted?');
    desk.now.standsIn = 'renamed';
    await desk.now.notes.findAgain();
    expect(desk.now.notes.spansIn('renamed')).toMatchObject([{ id, span: { start: 30, end: 43 } }]);
    expect(desk.now.notes.spansIn('doc')).toEqual([]);
    expect([desk.now.notes.countIn('renamed'), desk.now.notes.countIn('doc')]).toEqual([1, 0]);
  });

  it('is about the article that it was made in where none has it', async () => {
    desk.now.add('Who counted?');
    desk.now.standsIn = null;
    await desk.now.notes.findAgain();
    expect(desk.now.notes.countIn('doc')).toBe(1);
  });
});
