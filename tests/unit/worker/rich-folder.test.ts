// A folder of rich formats: what is compared is what is shown, and it is parsed once.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseRich } from '../../../src-main/loading/parse-rich';
import type { ParseRich } from '../../../src-main/loading/parsed';
import type { ReaderChoices } from '../../../src-main/model/choices';
import { segmentsOf } from '../../../src-main/model/segment';
import { OneHand } from '../../../src-main/worker/hands';
import { OpenedLibrary } from '../../../src-main/worker/opened-library';
import { SAVED_PAGE, STORY } from '../loading/formats/pages';
import { docxOf, docxParagraph } from '../loading/formats/zips';
import { temporaryFolder } from '../loading/temporary-folder';

const context = { progress: () => undefined, part: () => undefined, stop: new Int32Array(1) };
/** Files that were parsed so far. */
let parsed = 0;
const parse: ParseRich = (job) => {
  parsed += 1;
  return parseRich(job);
};

async function open(
  folder: string,
  keepIn: string | null,
  choices: ReaderChoices = {},
): Promise<OpenedLibrary> {
  const hands = (): OneHand => new OneHand(Date.now, parse);
  const opened = await OpenedLibrary.open(folder, context, hands, keepIn, null, parse, choices);
  if (!opened.ok) throw new Error(opened.error.message);
  await opened.value.analyse(context);
  await opened.value.isKept();
  return opened.value;
}

/** Sentences of the first article that the second one has, as they are shown. */
function shared(library: OpenedLibrary): string[] {
  const [a, b] = library.summary().documents;
  const read = library.read(a?.id ?? '');
  const pair = library.align(a?.id ?? '', b?.id ?? '');
  if (!read.ok || !pair.ok) throw new Error('not read');
  const { matches } = pair.value.alignment;
  return matches.map(({ a: span }) => read.value.text.slice(span.start, span.end));
}

it('compares the text that is shown, also when the folder is opened again', async () => {
  const folder = temporaryFolder({
    'a.html': SAVED_PAGE,
    'b.docx': docxOf(STORY.map((one) => docxParagraph(one)).join('')),
    'c.txt': `One plain text of the folder\n\n${STORY[0] ?? ''}\n`,
  });
  const keepIn = temporaryFolder();
  parsed = 0;
  const first = await open(folder, keepIn);
  expect(shared(first)).toEqual(STORY);
  expect(parsed).toBe(2);
  const again = await open(folder, keepIn);
  expect(shared(again)).toEqual(STORY);
  expect(parsed).toBe(2);
  expect(again.summary().documents).toEqual(first.summary().documents);
  const id = first.summary().documents[0]?.id ?? '';
  expect(again.read(id)).toEqual(first.read(id));
  const page = again.read(id);
  if (!page.ok) throw new Error(page.error.message);
  const last = segmentsOf(page.value.blocks).at(-1);
  expect(page.value.text.slice(last?.start, last?.end)).toContain('Height of the barrier');
});

it('does not show what was kept where the file is another by now', async () => {
  const folder = temporaryFolder({
    'a.html': SAVED_PAGE,
    'b.html': SAVED_PAGE.replace('Tue', 'Thu'),
  });
  const keepIn = temporaryFolder();
  await open(folder, keepIn);
  const again = await open(folder, keepIn);
  writeFileSync(join(folder, 'a.html'), '<p>Another page</p>');
  const id = again.summary().documents[0]?.id ?? '';
  expect(again.read(id)).toMatchObject({ ok: false, error: { code: 'file-changed' } });
});

it('reads a file again once another encoding was chosen for it', async () => {
  const folder = temporaryFolder({
    'a.txt': Buffer.concat([
      Buffer.from('The town of '),
      Buffer.of(0xa3),
      Buffer.from('eba is open'),
    ]),
    'b.txt': 'Another article of the folder',
  });
  const keepIn = temporaryFolder();
  const first = await open(folder, keepIn);
  expect(first.summary().documents[0]).toMatchObject({
    encoding: 'windows-1252',
    title: 'The town of £eba is open',
  });
  const { folderId } = first.summary();
  const chosen: ReaderChoices = {
    [folderId]: { putBack: [], files: { 'a.txt': { encoding: 'iso-8859-2' } } },
  };
  for (const library of [await open(folder, keepIn, chosen), await open(folder, keepIn, chosen)]) {
    const [document] = library.summary().documents;
    expect(document).toMatchObject({ encoding: 'iso-8859-2', warnings: [] });
    expect(library.read(document?.id ?? '')).toMatchObject({
      ok: true,
      value: { text: 'The town of Łeba is open' },
    });
  }
});

it('does not wait for a file that takes its time once the opening is cancelled', async () => {
  const folder = temporaryFolder({ 'a.html': SAVED_PAGE, 'b.txt': 'Words of another article.' });
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const never: ParseRich = () => {
    Atomics.store(stop, 0, 1);
    return new Promise(() => undefined);
  };
  const hands = (): OneHand => new OneHand(Date.now, never);
  const opened = await OpenedLibrary.open(folder, { ...context, stop }, hands, null, null, never);
  expect(opened).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});
