// The end of a comparison report: what it rests on, so that it can be checked.
import { escapeHtml } from './escape';
import type { ReportInput } from './report-input';
import { counted, grouped } from './wording';

export function appendix(input: ReportInput): string {
  return `<section aria-label="How matches are found">
<h2>How matches are found</h2>
${input.rules.map((rule) => `<p>${escapeHtml(rule)}</p>`).join('\n')}
</section>
<section aria-label="Files">
<h2>Files</h2>
${files(input)}${refused(input)}${skipped(input)}
</section>`;
}

function files({ articles }: ReportInput): string {
  const rows = articles.map(({ document }) => {
    const { file, title, words, encoding, contentHash, warnings } = document;
    const notes = warnings.map(({ message }) => `<br>${escapeHtml(message)}`).join('');
    return `<tr><td><span dir="auto">${escapeHtml(title)}</span><br><span class="file">${escapeHtml(file)}${notes}</span></td><td class="number">${grouped(words)}</td><td>${escapeHtml(encoding)}</td><td class="hash">${escapeHtml(contentHash)}</td></tr>`;
  });
  return `<div class="scroll"><table>
<thead><tr><th scope="col">Article</th><th scope="col" class="number">Words</th><th scope="col">Encoding</th><th scope="col">SHA-256 of the file</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`;
}

function refused({ refused: left }: ReportInput): string {
  if (left.length === 0) return '';
  const items = left.map(
    ({ file, error }) =>
      `<dt class="file">${escapeHtml(file)}</dt><dd>${escapeHtml(error.message)}</dd>`,
  );
  return `\n<h3 class="refused">Files that could not be read</h3>\n<dl>${items.join('\n')}</dl>`;
}

function skipped({ skipped: number }: ReportInput): string {
  return number === 0
    ? ''
    : `\n<p class="quiet">${counted(number, 'file')} of other kinds in the folder ${number === 1 ? 'was' : 'were'} passed over.</p>`;
}
