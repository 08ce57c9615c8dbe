// Notes as a page of their own: to be printed, sent and opened anywhere.
import { escapeHtml } from './escape';
import { htmlPage } from './html-page';
import { notedNotes, STATE_LABELS, type NotedNote, type NotedPassage } from './noted';
import type { NotesInput } from './notes';
import { counted, readableDate } from './wording';

const STYLES = `
main { max-width: 760px; }
article { margin-top: 40px; padding-top: 24px; border-top: 1px solid var(--hairline); break-inside: avoid; }
article h2 { font: 600 13px/1.4 var(--sans); color: var(--quiet); margin: 0 0 16px; }
.passage { margin: 0 0 20px; }
.passage h3 { font-size: 18px; }
blockquote {
  margin: 12px 0 8px; padding: 2px 0 2px 16px; border-inline-start: 4px solid var(--note);
  font: 18px/1.6 var(--serif); white-space: pre-line;
}
.sentence { margin: 8px 0; font: 15px/1.6 var(--serif); color: var(--quiet); }
.state { margin: 8px 0; font-size: 13px; font-weight: 600; }
.orphan { color: var(--figure); }
.moved { color: var(--moved); }
.text { white-space: pre-wrap; margin: 0 0 12px; max-width: 66ch; }
.dates { margin: 0; font-size: 13px; color: var(--quiet); }`;

export function notesHtml(input: NotesInput): string {
  const { folderName, version, date } = input;
  const notes = notedNotes(input);
  const orphans = notes.filter(({ passages }) => passages.some(({ state }) => state === 'orphan'));
  const lost =
    orphans.length === 0
      ? ''
      : ` ${counted(orphans.length, 'note')} on words that are no longer in the article.`;
  const title = `Notes on ${folderName}`;
  const body = `<header>
<p class="kicker">Notes</p>
<h1 dir="auto">${escapeHtml(title)}</h1>
<p class="quiet">${counted(notes.length, 'note')} · exported ${escapeHtml(readableDate(date))} · Variorum ${escapeHtml(version)}.${lost}</p>
</header>
${notes.length === 0 ? '<p class="lead">There are no notes yet.</p>' : notes.map(noteOf).join('\n')}`;
  return htmlPage({ title, styles: STYLES, body });
}

function noteOf(note: NotedNote, index: number): string {
  const text =
    note.text.trim() === ''
      ? '<p class="text quiet">No text.</p>'
      : `<p class="text" dir="auto">${escapeHtml(note.text.trim())}</p>`;
  const modified = note.modified === note.created ? '' : ` · changed ${timeOf(note.modified)}`;
  return `<article>
<h2>Note ${String(index + 1)}</h2>
${note.passages.map(passageOf).join('\n')}
${text}
<p class="dates">Created ${timeOf(note.created)}${modified}</p>
</article>`;
}

function passageOf({ title, file, quotation, sentence, state }: NotedPassage): string {
  const around =
    sentence === null || sentence === quotation
      ? ''
      : `\n<p class="sentence" dir="auto">In the sentence: ${escapeHtml(sentence)}</p>`;
  const label =
    state === 'exact' ? '' : `\n<p class="state ${state}">${escapeHtml(STATE_LABELS[state])}</p>`;
  return `<section class="passage">
<h3 dir="auto">${escapeHtml(title)}</h3>
<p class="file">${escapeHtml(file)}</p>
<blockquote dir="auto">${escapeHtml(quotation)}</blockquote>${around}${label}
</section>`;
}

function timeOf(iso: string): string {
  return `<time datetime="${escapeHtml(iso)}">${escapeHtml(readableDate(iso))}</time>`;
}
