// Text in a Word document: line ends, tabs, direction, and what XML cannot hold.
import { Paragraph, Tab, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import { inXml } from './escape';
import type { Piece } from './word-changes';

type Look = Omit<IRunOptions, 'text' | 'children' | 'break'>;

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** By the first letter, as HTML's `dir="auto"` decides. */
function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && RIGHT_TO_LEFT.test(letter);
}

/** A run a line; a line end of any kind becomes a line break. */
export function runsOf(text: string, look: Look = {}): TextRun[] {
  const rightToLeft = isRightToLeft(text);
  return inXml(text)
    .split(/\r\n|\r|\n/)
    .map((line, at) => {
      const children = line
        .split('\t')
        .flatMap((part, tab) => [...(tab === 0 ? [] : [new Tab()]), part]);
      return new TextRun({ ...look, rightToLeft, children, ...(at === 0 ? {} : { break: 1 }) });
    });
}

/** A changed word looks as tracked changes do, yet is none: nobody can accept or reject it. */
const LEFT_OUT: Look = { color: '8A2B20', strike: true };
const PUT_IN: Look = { color: '1A6B3C', underline: { type: 'single' }, bold: true };

export function piecesAsRuns(
  pieces: readonly Piece[],
  side: 'a' | 'b',
  look: Look = {},
): TextRun[] {
  const mark = side === 'a' ? LEFT_OUT : PUT_IN;
  return pieces.flatMap(({ text, isChanged }) =>
    runsOf(text, isChanged ? { ...look, ...mark } : look),
  );
}

/** A paragraph of one text in its own direction. */
export function paragraphOf(
  text: string,
  options: Omit<IParagraphOptions, 'text' | 'children'> = {},
  look: Look = {},
): Paragraph {
  return new Paragraph({
    ...options,
    bidirectional: isRightToLeft(text),
    children: runsOf(text, look),
  });
}

/** What is said of the words below it, and stays with them on a page. */
export function labelOf(text: string): Paragraph {
  return paragraphOf(text, { style: 'Quiet', keepNext: true }, { bold: true });
}
