// Notes as a page of their own: to be printed, sent and opened anywhere.
import { COLOUR_NAMES } from '../model/annotation';
import {
  KEY_LINES,
  KEY_ORIGIN,
  KEY_TITLE,
  needsKey,
  sideLabel,
  type ComparedSide,
} from './change-key';
import { escapeHtml } from './escape';
import { htmlPage } from './html-page';
import { noteMarkdownHtml } from './note-markdown-html';
import { placeLabel, stateLabel, wholeLabel, type NotedNote, type NotedPassage } from './noted';
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
<h1 dir="auto">${escapeHtml(title)}</h1>
<p class="quiet">${escapeHtml(scope)} Exported ${timeOf(date)} by ${escapeHtml(app)}.${lack}</p>
</header>
${needsKey(notes) ? KEY : ''}${notes.length === 0 ? '<p class="lead">There are no notes yet.</p>' : notes.map(noteOf).join('\n')}
${framed(frame)}`;
  return htmlPage({ title, styles: NOTES_STYLES, body });
}

const TAGS = { a: 'del', b: 'ins' } as const;

function keyLine(side: ComparedSide): string {
  const { mark, means } = KEY_LINES[side];
  return `<li><${TAGS[side]}>${mark}</${TAGS[side]}>: ${means}</li>`;
}

const KEY = `<section class="key" aria-labelledby="key">
<h2 id="key">${KEY_TITLE}</h2>
<ul>
${keyLine('a')}
${keyLine('b')}
</ul>
<p>${KEY_ORIGIN}</p>
</section>
`;

function noteOf(note: NotedNote): string {
  const { number, colour, tags, text, passages } = note;
  const name = `Note ${String(number)}`;
  const isPair = passages.length > 1;
  const tagged = tags.map((tag) => ` <span class="tag"><bdi>${escapeHtml(tag)}</bdi></span>`);
  const modified = note.modified === note.created ? '' : ` · changed ${timeOf(note.modified)}`;
  const words = text.trim() === '' ? '<p class="quiet">No text.</p>' : noteMarkdownHtml(text);
  return `<article class="note ${colour}" aria-label="${name}">
<div class="head"><h2>${name}</h2> <span class="colour"><i></i>${COLOUR_NAMES[colour]}</span>${tagged.join('')}</div>
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
  if (changes === null || at > 1) return '';
  const side = at === 0 ? 'a' : 'b';
  return (
    `\n<p class="label">${sideLabel('passages', side, changes[side])}</p>` +
    `\n<p class="against" dir="auto">${marked(changes[side], side)}</p>`
  );
}

/** @param side for a note on two passages, how this one stands against the other */
function passageOf(passage: NotedPassage, side: string | null): string {
  const { title, file, outlet, place, quotation } = passage;
  const where = [file, ...(place ? [placeLabel(place)] : []), ...(outlet === null ? [] : [outlet])];
  const words =
    quotation === null
      ? `<p class="whole">${wholeLabel(passage)}</p>`
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
  const rows =
    changes === null
      ? row(sideLabel('times', 'b', []), escapeHtml(now))
      : (['a', 'b'] as const)
          .map((side) => row(sideLabel('times', side, changes[side]), marked(changes[side], side)))
          .join('\n');
  return `${label}\n<dl class="was">${rows}</dl>`;
}

function row(name: string, html: string): string {
  return `<dt>${name}</dt><dd dir="auto">${html}</dd>`;
}

function marked(pieces: readonly Piece[], side: ComparedSide): string {
  const tag = TAGS[side];
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
