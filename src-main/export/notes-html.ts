// Notes as a page of their own: to be printed, sent and opened anywhere.
import { COLOUR_NAMES } from '../model/annotation';
import { escapeHtml } from './escape';
import { htmlPage } from './html-page';
import { noteMarkdownHtml } from './note-markdown-html';
import { isOrphan, placeLabel, stateLabel, type NotedNote, type NotedPassage } from './noted';
import type { NotesInput } from './notes';
import { notesFrame, type NotesFrame } from './notes-frame';
import { NOTES_STYLES } from './notes-style';
import { readableDate } from './wording';
import type { Piece } from './word-changes';

export function notesHtml(input: NotesInput): string {
  const frame = notesFrame(input);
  const { title, scope, lost, app, date, notes } = frame;
  const lack = lost === null ? '' : ` <strong class="orphan">${escapeHtml(lost)}</strong>`;
  const body = `<header>
<p class="kicker">Notes</p>
<h1 dir="auto">${escapeHtml(title)}</h1>
<p class="quiet">${escapeHtml(scope)} Exported ${timeOf(date)} by ${escapeHtml(app)}.${lack}</p>
</header>
${notes.length === 0 ? '<p class="lead">There are no notes yet.</p>' : notes.map(noteOf).join('\n')}
${framed(frame)}`;
  return htmlPage({ title, styles: NOTES_STYLES, body });
}

function noteOf(note: NotedNote): string {
  const { number, colour, tags, text, passages } = note;
  const name = `Note ${String(number)}`;
  const isPair = passages.length > 1;
  const tagged = tags.map((tag) => ` <span class="tag"><bdi>${escapeHtml(tag)}</bdi></span>`);
  const flag = isOrphan(note) ? ' <span class="flag orphan">Words lost</span>' : '';
  const modified = note.modified === note.created ? '' : ` · changed ${timeOf(note.modified)}`;
  const words = text.trim() === '' ? '<p class="quiet">No text.</p>' : noteMarkdownHtml(text);
  return `<article class="note ${colour}" aria-label="${name}">
<div class="head"><h2>${name}</h2> <span class="colour"><i></i>${COLOUR_NAMES[colour]}</span>${tagged.join('')}${flag}</div>
<div class="passages${isPair ? ' pair' : ''}">
${passages.map((passage, at) => passageOf(passage, isPair ? sideOf(note, at) : null)).join('\n')}
</div>
<div class="words">
${words}
</div>
<p class="dates">Created ${timeOf(note.created)}${modified}</p>
</article>`;
}

/** A side of a note on two passages: its sentences, with the words marked that the other has not. */
function sideOf({ changes }: NotedNote, at: number): string {
  if (changes === null) return '';
  const [pieces, tag] = at === 0 ? ([changes.a, 'del'] as const) : ([changes.b, 'ins'] as const);
  return at > 1 ? '' : `\n<p class="against" dir="auto">${marked(pieces, tag)}</p>`;
}

/** @param side for a note on two passages, how this one stands against the other */
function passageOf(passage: NotedPassage, side: string | null): string {
  const { title, file, outlet, place, quotation } = passage;
  const where = [file, ...(place ? [placeLabel(place)] : []), ...(outlet === null ? [] : [outlet])];
  const words =
    quotation === null
      ? '<p class="whole">On the whole article</p>'
      : `<blockquote dir="auto">${escapeHtml(quotation)}</blockquote>`;
  return `<section class="passage">
<h3 dir="auto">${escapeHtml(title)}</h3>
<p class="file"><bdi>${escapeHtml(where.join(' · '))}</bdi></p>
${words}${stateOf(passage)}${side === null || side === '' ? sentenceOf(passage) : side}
</section>`;
}

function sentenceOf({ place, quotation, now }: NotedPassage): string {
  if (place === null || place.sentence === (now ?? quotation)) return '';
  const { sentence, inSentence } = place;
  const [before, words, after] = [
    sentence.slice(0, inSentence.start),
    sentence.slice(inSentence.start, inSentence.end),
    sentence.slice(inSentence.end),
  ].map(escapeHtml);
  return `\n<p class="sentence" dir="auto"><span class="label">In the sentence</span> ${before ?? ''}<mark>${words ?? ''}</mark>${after ?? ''}</p>`;
}

function stateOf(passage: NotedPassage): string {
  const { state, now, changes } = passage;
  if (state === 'exact') return '';
  const label = `\n<p class="state ${state}">${escapeHtml(stateLabel(passage))}</p>`;
  if (now === null) return label;
  const [was, is] =
    changes === null ? ['', escapeHtml(now)] : [marked(changes.a, 'del'), marked(changes.b, 'ins')];
  const old = was === '' ? '' : `<dt>Was</dt><dd dir="auto">${was}</dd>\n`;
  return `${label}\n<dl class="was">${old}<dt>Is</dt><dd dir="auto">${is}</dd></dl>`;
}

function marked(pieces: readonly Piece[], tag: 'del' | 'ins'): string {
  return pieces
    .map(({ text, isChanged }) =>
      isChanged ? `<${tag}>${escapeHtml(text)}</${tag}>` : escapeHtml(text),
    )
    .join('');
}

/** What the notes rest on, so that it can be checked. */
function framed({ settings, files }: NotesFrame): string {
  const rows = files.map(({ title, file, hashNow, hashesThen }) => {
    const now = hashNow === null ? 'not in the folder' : escapeHtml(hashNow);
    const then = hashesThen.map((hash) => `<br>when noted ${escapeHtml(hash)}`).join('');
    return `<tr><td><span dir="auto">${escapeHtml(title)}</span><br><span class="file">${escapeHtml(file)}</span></td><td class="hash">${now}${then}</td></tr>`;
  });
  const table =
    rows.length === 0
      ? ''
      : `<table>
<thead><tr><th scope="col">Article</th><th scope="col">SHA-256 of the file</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
  return `<section class="frame" aria-label="How this was made">
<h2>How this was made</h2>
${settings.map((one) => `<p>${escapeHtml(one)}</p>`).join('\n')}
${table}
</section>`;
}

function timeOf(iso: string): string {
  return `<time datetime="${escapeHtml(iso)}">${escapeHtml(readableDate(iso))}</time>`;
}
