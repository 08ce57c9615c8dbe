// What a cell of the matrix says: its figure, its share, and its name for those who do not see it.
import { countedMatches, share, type Coverage } from '../../src-main/model/alignment';
import { shareText } from '../ui/overview-strings';
import type { Cell } from './pair-index';
import { shareStep, shareStyles } from './share-scale';

const NOTHING: Coverage = { words: 0, sharedWords: 0, sentences: 0, sharedSentences: 0 };

/** A cell as it is drawn. */
export interface DrawnCell {
  readonly column: number;
  /** Its colours, as declarations; '' for a cell with nothing in it. */
  readonly style: string;
  readonly figure: string;
  readonly label: string;
}

/** Of the article in the row; of the one in the column where it is seen the other way round. */
export function coverageOf(cell: Cell | null, isTurned = false): Coverage {
  if (cell === null || countedMatches(cell.pair) === 0) return NOTHING;
  return cell.isRowFirst !== isTurned ? cell.pair.coverageA : cell.pair.coverageB;
}

/** Of the row's words that stand in the column, from 0 to 1. */
export function cellShare(cell: Cell | null): number {
  return share(coverageOf(cell));
}

/** `34%`, or `34` where there is no room; a share above 0 never reads as none, one below 1 never as all. */
export function cellFigure(part: number, hasSign: boolean): string {
  if (part === 0) return '·';
  const percent = part < 1 ? Math.min(99, Math.round(part * 100)) : 100;
  return `${percent === 0 ? '<1' : percent}${hasSign ? '%' : ''}`;
}

/**
 * @param titles of the articles in the row and in the column
 * @param hasSign whether there is room for a per cent sign
 */
export function drawnCell(
  column: number,
  cell: Cell | null,
  titles: { readonly row: string; readonly column: string },
  hasSign: boolean,
): DrawnCell {
  const coverage = coverageOf(cell);
  const part = share(coverage);
  return {
    column,
    style: part > 0 ? (shareStyles[shareStep(part)] ?? '') : '',
    figure: cellFigure(part, hasSign),
    label: shareText(part, coverage, titles.row, titles.column),
  };
}
