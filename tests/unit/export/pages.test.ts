// Pages that show a file before it is written: whole, inert, and cut where there is too much.
import { describe, expect, it } from 'vitest';
import { notesCsv, COLUMNS } from '../../../src-main/export/notes-csv';
import { withNotice } from '../../../src-main/export/html-page';
import { notesHtml } from '../../../src-main/export/notes-html';
import { tablePage } from '../../../src-main/export/table-page';
import { textPage } from '../../../src-main/export/text-page';
import { CONTROLS, HOSTILE, LONG, notesOf, oneOfEach } from './hostile';

/** The words of each cell, row by row. */
function cellsOf(html: string): string[][] {
  return [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => decoded(cell)),
  );
}

function decoded(html: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&#13;': '\r',
    '&amp;': '&',
  };
  return html.replace(/&(?:lt|gt|quot|amp|#39|#13);/g, (entity) => entities[entity] ?? entity);
}

describe('a table to look at', () => {
  it('has the columns as its head, and a numbered row for each of the file', () => {
    const [head, ...rows] = cellsOf(tablePage('Preview', notesCsv(oneOfEach())));
    expect(head).toEqual(['Row', ...COLUMNS]);
    expect(rows.map(([number]) => number)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(rows[0]?.slice(1, 6)).toEqual(['1', '1', '1', 'Talks end early', 'sub/a & <b>.txt']);
  });

  it.each(Object.entries({ ...HOSTILE, CONTROLS }))(
    'lets nothing take effect, and shows each cell as it stands in the file: %s',
    (_name, text) => {
      const page = tablePage('<Preview>', notesCsv(notesOf([text])));
      expect(page).not.toMatch(/<(?:script|img|a|b|u|i)[ >]|\0/);
      expect(page.match(/<tr>/g)).toHaveLength(2);
      const at = COLUMNS.indexOf('Text') + 1;
      const cell = cellsOf(page)[1]?.[at]?.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');
      expect(cell).toBe(text.replace('\0', '\u2400'));
    },
  );

  it('cuts a cell that is too long, and says by how much', () => {
    const page = tablePage('', notesCsv(notesOf([`${'a'.repeat(1_999)}😀${'b'.repeat(98)}`])));
    expect(page).toContain(
      `${'a'.repeat(1_999)} <span class="cut">… and 100 characters more</span>`,
    );
    expect(tablePage('', notesCsv(notesOf([LONG]))).length).toBeLessThan(200_000);
  });

  it('shows the first rows of many, and says that there are more', () => {
    const many = tablePage('', notesCsv(notesOf(Array.from({ length: 501 }, () => 'x'))));
    expect(many.match(/<tr>/g)).toHaveLength(501);
    expect(many).toContain('its first 500 rows are shown');
    const all = tablePage('', notesCsv(notesOf(Array.from({ length: 500 }, () => 'x'))));
    expect(all.match(/<tr>/g)).toHaveLength(501);
    expect(all).not.toContain('The file goes on');
  });
});

it('a notice stands once, above the content of a page, whatever that says', () => {
  const page = notesHtml(notesOf(['<body>\n<main>\n $& $1', 'x']));
  const noticed = withNotice(page, 'Shown as <it> is.');
  expect(noticed.match(/role="note"/g)).toHaveLength(1);
  expect(noticed).toContain(
    '<body>\n<main>\n<p class="notice" role="note">Shown as &lt;it&gt; is.</p>\n<header>',
  );
  expect(noticed.replace(/<p class="notice".*<\/p>\n/, '')).toBe(page);
});

it('a text is shown as it is, and what is too long is cut', () => {
  const page = textPage('<x>', Object.values(HOSTILE).join('\n'));
  expect(page).not.toMatch(/<(?:script|img|a|b|u|i)[ >]/);
  const cut = textPage('', `${'a'.repeat(199_999)}😀b`);
  expect(cut).toContain(`${'a'.repeat(199_999)}</pre>`);
  expect(cut).toContain('its first 200,000 characters are shown');
});
