// Notes as Markdown: to be read as it is, and to be pasted into a draft.
import { escapeMarkdownLine, onOneLine } from './escape';
import { COLOUR_NAMES } from '../model/annotation';
import { unseenText } from '../model/unseen-change';
import { placeLabel, stateLabel, wholeLabel, type NotedNote, type NotedPassage } from './noted';
import type { NotesInput } from './notes';
import { notesFrame, type NotesFrame } from './notes-frame';
import { readableDate } from './wording';
import type { WordChanges } from './word-changes';

/**
 * A heading a note, each passage as a block quotation, then the note's own words. Quotations and
 * notes are escaped, so that they read verbatim and no mark in them takes effect.
 */
export function notesMarkdown(input: NotesInput): string {
  const frame = notesFrame(input);
  const { title, scope, lost, app, date, notes } = frame;
  const parts = [
    `# ${inline(title)}`,
    [scope, `Exported ${readableDate(date)} by ${app}.`, ...(lost === null ? [] : [lost])]
      .map(inline)
      .join(' '),
    ...(notes.length === 0 ? ['There are no notes yet.'] : notes.map(noteOf)),
    framed(frame),
  ];
  return `${parts.join('\n\n')}\n`;
}

function noteOf(note: NotedNote): string {
  const { number, text, tags, colour, changes, passages } = note;
  const dates = [`Created ${inline(readableDate(note.created))}`];
  if (note.modified !== note.created) dates.push(`changed ${inline(readableDate(note.modified))}`);
  return [
    `## Note ${String(number)}`,
    ...passages.map(passageOf),
    ...(changes === null ? [] : [replaced('From the first passage to the second', changes)]),
    text.trim() === '' ? '*No text.*' : paragraphs(text),
    ...(tags.length === 0 ? [] : [`Tags: ${tags.map(inline).join(', ')}`]),
    `${COLOUR_NAMES[colour]} · ${dates.join(' · ')}`,
  ].join('\n\n');
}

function passageOf(passage: NotedPassage): string {
  const { title, file, outlet, quotation, place, state, now, changes } = passage;
  const sentence = place?.sentence ?? null;
  const where = [
    codeSpan(onOneLine(file)),
    ...(place ? [placeLabel(place)] : []),
    ...(outlet === null ? [] : [inline(outlet)]),
  ];
  const lines = [
    `**${inline(title)}** (${where.join(', ')})`,
    quotation === null ? `${wholeLabel(passage)}.` : quoted(quotation),
  ];
  if (state !== 'exact') lines.push(`${stateLabel(passage)}.`);
  if (now !== null) lines.push('Now it reads:', quoted(now));
  if (changes !== null)
    lines.push(replaced('From the words as they were to those of now', changes));
  if (sentence !== null && onOneLine(sentence) !== onOneLine(now ?? quotation ?? '')) {
    lines.push(`In the sentence: ${inline(sentence)}`);
  }
  return lines.join('\n\n');
}

/** What stands against what, a line each. */
function replaced(label: string, { replaced: all }: WordChanges): string {
  if (all.length === 0) return `${label}: no word differs.`;
  const words = (text: string): string => (text === '' ? 'nothing' : `“${inline(text)}”`);
  const lines = all.map(({ a, b }) => {
    const unseen = unseenText(a, b);
    return `- ${words(a)} → ${words(b)}${unseen === '' ? '' : ` (${inline(unseen)})`}`;
  });
  return [`${label}:`, '', ...lines].join('\n');
}

/** What the notes rest on, so that it can be checked. */
function framed({ settings, files }: NotesFrame): string {
  const rows = files.map(({ file, hashNow, hashesThen }) =>
    [
      `- ${codeSpan(onOneLine(file))}`,
      hashNow === null ? 'not in the folder' : `SHA-256 ${codeSpan(hashNow)}`,
      ...hashesThen.map((hash) => `when noted ${codeSpan(hash)}`),
    ].join(', '),
  );
  const list = rows.length === 0 ? [] : [rows.join('\n')];
  return ['## How this was made', settings.map(inline).join(' '), ...list].join('\n\n');
}

function inline(text: string): string {
  return escapeMarkdownLine(onOneLine(text));
}

/** Verbatim: the fence is longer than any run of backticks in the text (CommonMark 6.1). */
function codeSpan(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(1 + Math.max(0, ...runs.map((run) => run.length)));
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

function paragraphs(text: string): string {
  return escapedLines(text).join('\n');
}

function quoted(text: string): string {
  return escapedLines(text)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/**
 * A line that another follows ends in a backslash, which keeps the two apart; blank lines stay, and
 * so do the spaces that a line begins with (CommonMark 2.5: a reference has no meaning but itself).
 */
function escapedLines(text: string): string[] {
  const escaped = text.split(/\r\n|\r|\n/).map((line) => {
    const words = line.replace(/^[ \t]+|[ \t]+$/g, '');
    if (words === '') return '';
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    return indent.replaceAll(' ', '&#32;').replaceAll('\t', '&#9;') + escapeMarkdownLine(words);
  });
  return escaped.map((line, index) => {
    const isFollowed = (escaped[index + 1] ?? '') !== '';
    return line !== '' && isFollowed ? `${line}\\` : line;
  });
}
