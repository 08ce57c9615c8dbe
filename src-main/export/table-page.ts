// A file of comma-separated values as a table to look at.
import { parse } from 'papaparse';
import { escapeHtml } from './escape';
import { htmlPage } from './html-page';
import { counted, grouped } from './wording';

/** Rows that are shown, and code units of a cell: enough to see what a file is like, and quickly laid out. */
const MOST_ROWS = 500;
const MOST_IN_CELL = 2_000;

const STYLES = `
main { width: max-content; min-width: 100%; max-width: none; padding: 32px; }
h1 { font-size: 23px; }
table { border-collapse: collapse; margin-top: 16px; font-size: 13px; }
th, td { max-width: 44rem; padding: 6px 12px; border: 1px solid var(--hairline); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead th { position: sticky; top: 0; background: var(--panel); white-space: nowrap; }
tbody th { color: var(--quiet); font-weight: 400; }
td { min-width: 4rem; white-space: pre-wrap; tab-size: 4; }
.cut { color: var(--quiet); font-style: italic; }
h1, .lead, .rest { position: sticky; inset-inline-start: 32px; width: fit-content; max-width: calc(100vw - 64px); }
.lead { font: 14px/1.5 var(--sans); color: var(--quiet); }
.rest { margin: 16px 0 0; }`;

/** Nothing in it takes effect: a cell is shown as it stands in the file, an apostrophe in front included. */
export function tablePage(title: string, csv: string): string {
  const { data } = parse<string[]>(csv.replace(/^\uFEFF/, ''), {
    preview: MOST_ROWS + 2,
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  });
  const [head = [], ...rows] = data;
  const shown = rows.slice(0, MOST_ROWS);
  const rest =
    rows.length > MOST_ROWS
      ? `\n<p class="rest quiet">The file goes on; its first ${grouped(MOST_ROWS)} rows are shown.</p>`
      : '';
  const body = `<h1 dir="auto">${escapeHtml(title)}</h1>
<p class="lead">${ABOUT}</p>
<table>
<thead><tr><th scope="col">Row</th>${head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr></thead>
<tbody>
${shown.map((cells, at) => rowOf(cells, at + 1)).join('\n')}
</tbody>
</table>${rest}`;
  return htmlPage({ title, styles: STYLES, body });
}

const ABOUT =
  'As a spreadsheet has it. An apostrophe in front of a cell keeps what follows it from being calculated.';

function rowOf(cells: readonly string[], number: number): string {
  return `<tr><th scope="row">${String(number)}</th>${cells.map(cellOf).join('')}</tr>`;
}

function cellOf(cell: string): string {
  if (cell.length <= MOST_IN_CELL) return `<td dir="auto">${escapeHtml(cell)}</td>`;
  // Not between the two halves of a character.
  const start = cell.slice(0, MOST_IN_CELL).replace(/[\ud800-\udbff]$/, '');
  const rest = counted(cell.length - start.length, 'character');
  return `<td dir="auto">${escapeHtml(start)} <span class="cut">… and ${rest} more</span></td>`;
}
