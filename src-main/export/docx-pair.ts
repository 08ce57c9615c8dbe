// The two passages of a note side by side in a Word document, what differs marked on both sides.
import { BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { sideLabel } from './change-key';
import { labelOf, piecesAsRuns, runsOf } from './docx-text';
import { comparedText, type NotedNote } from './noted';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'DCD7CD' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
/** Twentieths of a point. */
const MARGIN = 120;
const HALF = { size: 50, type: WidthType.PERCENTAGE };

/** @param first @param second each passage with its article, words and state */
export function pairTable(
  note: NotedNote,
  first: readonly Paragraph[],
  second: readonly Paragraph[],
): Table {
  const row = (cells: readonly (readonly Paragraph[])[]): TableRow =>
    new TableRow({ children: cells.map(cellOf) });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [4510, 4510],
    rows: [row([first, second]), row([sideOf(note, 'a'), sideOf(note, 'b')])],
  });
}

/** A side's sentences; where the other side has none to be compared with, without marks. */
function sideOf({ changes, passages }: NotedNote, side: 'a' | 'b'): Paragraph[] {
  const passage = passages[side === 'a' ? 0 : 1];
  const text = passage ? comparedText(passage) : null;
  const runs = changes === null ? runsOf(text ?? '') : piecesAsRuns(changes[side], side);
  const words = new Paragraph({ style: 'Sentence', children: runs });
  return changes === null ? [words] : [labelOf(sideLabel('passages', side, changes[side])), words];
}

function cellOf(children: readonly Paragraph[]): TableCell {
  return new TableCell({
    children,
    width: HALF,
    borders: BORDERS,
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
  });
}
