// The lines of a PDF's pages, from the pieces of text that stand on them.

/** A piece of text as it is drawn, in points; y grows upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
}

export interface Line {
  text: string;
  readonly x: number;
  readonly y: number;
  /** Where its last letter ends. */
  end: number;
  size: number;
}

/** Of the size of the letters: what is further from the line is on another one, as is a raised figure not. */
const SAME_LINE = 0.45;
/** A gap as wide as this is a space that was not written, and one this wide another column. */
const SPACE_GAP = 0.18;
const COLUMN_GAP = 3;

/** In the order in which the pieces are drawn, which is that of reading in nearly all files. */
export function linesOfPage(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const piece of pieces) {
    if (piece.text === '') continue;
    if (line !== null && continues(line, piece)) {
      const gap = piece.x - line.end;
      const needsSpace = gap > piece.size * SPACE_GAP && !/\s$/.test(line.text);
      line.text += needsSpace && !/^\s/.test(piece.text) ? ` ${piece.text}` : piece.text;
      line.end = Math.max(line.end, piece.x + piece.width);
      // A raised figure is smaller than its line.
      line.size = Math.max(line.size, piece.size);
    } else {
      const { text, x, y, size } = piece;
      line = { text, x, y, end: x + piece.width, size };
      lines.push(line);
    }
  }
  return lines.filter(({ text }) => /\S/.test(text));
}

function continues(line: Line, piece: Piece): boolean {
  const size = Math.max(line.size, piece.size);
  const isBeside = Math.abs(piece.y - line.y) < size * SAME_LINE;
  return isBeside && piece.x > line.x - size && piece.x - line.end < size * COLUMN_GAP;
}

/** Pages that must have a line in the same place for it to be a running head. */
const MIN_REPEATED = 3;
/** Of the lines of a page, those at its edges that may be one. */
const EDGE_LINES = 2;

/** Without running heads and feet: lines at the edges of pages that differ in figures only, and bare page numbers. */
export function withoutRunningHeads(pages: readonly (readonly Line[])[]): Line[][] {
  const counts = new Map<string, number>();
  const keys = pages.map((lines) => edgesOf(lines).map((line) => formOf(line)));
  for (const onPage of keys) {
    for (const key of new Set(onPage)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const needed = Math.max(MIN_REPEATED, Math.ceil(pages.length / 3));
  return pages.map((lines) => {
    const edges = new Set(edgesOf(lines));
    return lines.filter(
      (line) =>
        !edges.has(line) || (!isPageNumber(line) && (counts.get(formOf(line)) ?? 0) < needed),
    );
  });
}

function edgesOf(lines: readonly Line[]): Line[] {
  if (lines.length <= EDGE_LINES * 2) return pageEdges(lines);
  const byHeight = [...lines].sort((p, q) => q.y - p.y);
  return [...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)];
}

/** Of a page of a few lines all may be its text. */
function pageEdges(lines: readonly Line[]): Line[] {
  return lines.filter(isPageNumber);
}

function formOf({ text }: Line): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}

function isPageNumber({ text }: Line): boolean {
  return /^\s*(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—]|\s*(?:\/|of|von|de)\s*\d{1,4})?\s*$/.test(text);
}
