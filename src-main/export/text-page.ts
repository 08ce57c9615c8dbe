// A file of plain text as a page to look at.
import { escapeHtml } from './escape';
import { htmlPage } from './html-page';

/** Code units that are shown: enough to see what a file is like, and quickly laid out. */
const MOST_SHOWN = 200_000;

const STYLES = `
pre { margin: 0; font: 13px/1.6 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; }
.rest { margin: 24px 0 0; padding-top: 16px; border-top: 1px solid var(--hairline); }`;

/** What is longer than can be looked at is cut, and said to be. */
export function textPage(title: string, text: string): string {
  const isCut = text.length > MOST_SHOWN;
  // Not between the two halves of a character.
  const shown = isCut ? text.slice(0, MOST_SHOWN).replace(/[\ud800-\udbff]$/, '') : text;
  const rest = isCut
    ? `\n<p class="rest quiet">The file goes on; its first ${MOST_SHOWN.toLocaleString('en')} characters are shown.</p>`
    : '';
  return htmlPage({ title, styles: STYLES, body: `<pre>${escapeHtml(shown)}</pre>${rest}` });
}
