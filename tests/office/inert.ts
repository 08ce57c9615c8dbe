// Notes that want to take effect, as a table and as a Word document in LibreOffice: whole, and nothing happens.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COLUMNS, notesCsv } from '../../src-main/export/notes-csv';
import { notesDocx } from '../../src-main/export/notes-docx';
import { HOSTILE, LONG, notesOf } from '../unit/export/hostile';
import {
  attributesOf,
  childrenOf,
  convert,
  elements,
  readXml,
  textOf,
  type Node,
} from './libreoffice';

/** What leads out of a document or runs in it (OpenDocument 1.3). */
const ACTIVE =
  /\s(?:xlink:href|table:formula)="|<(?:script:|office:event-listeners|text:dde|table:dde)/;

export async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-office-'));
  try {
    const texts = [...Object.values(HOSTILE), LONG];
    const faults = [...inTable(folder, texts), ...(await inDocument(folder, texts))];
    for (const fault of faults) process.stderr.write(`${fault}\n`);
    process.stdout.write(
      `${String(texts.length)} texts in a table and in a Word document: ${faults.length === 0 ? 'all whole and inert' : `${String(faults.length)} faults`}\n`,
    );
    return faults.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function inTable(folder: string, texts: readonly string[]): string[] {
  writeFileSync(join(folder, 'bare.csv'), 'Text\r\n=1+1\r\n');
  const bare = convert(folder, 'bare.csv', 'fods');
  const blind = ACTIVE.test(bare)
    ? []
    : ['LibreOffice calculates no table: this check sees nothing'];
  writeFileSync(join(folder, 'notes.csv'), notesCsv(notesOf(texts)));
  const made = convert(folder, 'notes.csv', 'fods');
  const [head = [], ...rows] = elements(readXml(made), 'table:table-row').map(cellsOf);
  const [noteAt, textAt] = [head.indexOf('Note'), head.indexOf('Text')];
  const read = new Map<string, string>();
  for (const row of rows) {
    const note = row[noteAt] ?? '';
    read.set(note, (read.get(note) ?? '') + unguarded(row[textAt] ?? ''));
  }
  // LibreOffice leaves out the tabs of a cell (7.4), which the file has.
  return [
    ...blind,
    ...(ACTIVE.test(made) ? ['the table calculates or links something'] : []),
    ...(head.slice(0, COLUMNS.length).join() === COLUMNS.join() ? [] : ['the columns are others']),
    ...texts.flatMap((text, at) =>
      read.get(String(at + 1)) === inLines(text).replaceAll('\t', '')
        ? []
        : [`the table lost ${shortened(text)}`],
    ),
  ];
}

/** A cell that stands for several is told once; the empty ones at the end are many. */
function cellsOf(row: Node): string[] {
  return elements(childrenOf(row), 'table:table-cell').flatMap((cell) => {
    const count = Number(attributesOf(cell)['table:number-columns-repeated'] ?? 1);
    const text = elements([cell], 'text:p').map(textOf).join('\n');
    return Array.from({ length: Math.min(count, COLUMNS.length) }, () => text);
  });
}

/** As the format says how the text is had back. */
function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

async function inDocument(folder: string, texts: readonly string[]): Promise<string[]> {
  writeFileSync(join(folder, 'notes.docx'), await notesDocx(notesOf(texts)));
  const made = convert(folder, 'notes.docx', 'fodt');
  const shown = elements(readXml(made), 'text:p').map(textOf);
  return [
    ...(ACTIVE.test(made) ? ['the Word document runs or links something'] : []),
    ...texts.flatMap((text) =>
      shown.includes(inLines(text)) ? [] : [`the Word document lost ${shortened(text)}`],
    ),
  ];
}

/** Both have one kind of line end only. */
function inLines(text: string): string {
  return text.replace(/\r\n|\r/g, '\n');
}

function shortened(text: string): string {
  return JSON.stringify(text.slice(0, 80));
}
