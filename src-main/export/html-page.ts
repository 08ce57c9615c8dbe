// The frame of every page that is written: inert, self-contained, light and dark, fit to print.
import { escapeHtml } from './escape';

export interface Page {
  readonly title: string;
  /** Rules for this page, after those that all share. */
  readonly styles: string;
  /** Already escaped. */
  readonly body: string;
}

/** No script, no request: the page may style itself and nothing else. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const SHARED_STYLES = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --ink: #1f1d1a; --quiet: #5d5850; --hairline: #dcd7cd; --accent: #1d4f7c;
  --panel: #f2efe8;
  --identical: #dfeaf6; --identical-bar: #2f6cb3;
  --edited: #fbefd2; --edited-bar: #8a5a00;
  --quotation: #dff1ea; --quotation-bar: #1a7a5c;
  --figure: #b3261e; --moved: #6c4bb0; --related-bar: #7d776d; --note: #f4d35e;
  --serif: 'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', serif;
  --sans: Inter, system-ui, -apple-system, 'Segoe UI', sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1a1b1e; --ink: #e8e6e1; --quiet: #a8a49b; --hairline: #35373c; --accent: #8fbce6;
    --panel: #222327;
    --identical: #203448; --identical-bar: #7fb2ea;
    --edited: #3a3019; --edited-bar: #f0c36a;
    --quotation: #1c3a31; --quotation-bar: #74cfae;
    --figure: #ff9b92; --moved: #b9a2f0; --related-bar: #8f8b83;
  }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --quiet: #444; --hairline: #bbb; --accent: #1d4f7c;
    --panel: #f4f4f4;
    --identical: #dfeaf6; --identical-bar: #2f6cb3;
    --edited: #fbefd2; --edited-bar: #8a5a00;
    --quotation: #dff1ea; --quotation-bar: #1a7a5c;
    --figure: #b3261e; --moved: #6c4bb0; --related-bar: #666;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.5 var(--sans); overflow-wrap: break-word; -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
main { max-width: 1180px; margin: 0 auto; padding: 56px 40px 96px; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; overflow-wrap: anywhere; }
h1 { font-size: 38px; letter-spacing: -0.01em; margin: 0 0 12px; }
h2 { font-size: 26px; margin: 0 0 8px; }
h3 { font-size: 20px; margin: 0; }
a { color: var(--accent); text-underline-offset: 3px; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.kicker {
  margin: 0 0 12px; color: var(--quiet); font-size: 13px; font-weight: 600;
}
.lead { margin: 0; font: 20px/1.5 var(--serif); max-width: 46em; }
.quiet { color: var(--quiet); }
.notice { margin: 0 0 32px; padding: 10px 14px; border: 1px solid var(--hairline); border-inline-start: 4px solid var(--accent); border-radius: 6px; background: var(--panel); font-size: 13px; }
.file { color: var(--quiet); font-size: 13px; overflow-wrap: anywhere; }
@media (max-width: 720px) {
  main { padding: 32px 20px 64px; }
  h1 { font-size: 30px; }
}
@page { margin: 16mm; }
@media print {
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  h1, h2, h3 { break-after: avoid; }
}`;

/** Where the content of a page begins: all text of others stands after it, escaped. */
const CONTENT = '<body>\n<main>\n';

/** A page with a line of the app's own above its content. */
export function withNotice(page: string, notice: string): string {
  const shown = `<p class="notice" role="note">${escapeHtml(notice)}</p>\n`;
  return page.replace(CONTENT, (start) => start + shown);
}

export function htmlPage({ title, styles, body }: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${SHARED_STYLES}${styles}
</style>
</head>
${CONTENT}${body}
</main>
</body>
</html>
`;
}
