// Notes as Markdown: to be read as it is, and to be pasted into a draft.
import { escapeMarkdownLine, onOneLine } from './escape';
import { notedNotes, STATE_LABELS, type NotedNote, type NotedPassage } from './noted';
import type { NotesInput } from './notes';
import { readableDate } from './wording';

/**
 * A heading a note, each passage as a block quotation, then the note's own words. Quotations and
 * notes are escaped, so that they read verbatim and no mark in them takes effect.
 */
export function notesMarkdown(input: NotesInput): string {
  const { folderName, version, date } = input;
  const notes = notedNotes(input);
  const count = notes.length === 1 ? '1 note' : `${String(notes.length)} notes`;
  const parts = [
    `# Notes on ${inline(folderName)}`,
    `${count} · exported ${inline(readableDate(date))} · Variorum ${inline(version)}`,
    ...(notes.length === 0 ? ['There are no notes yet.'] : notes.map(noteOf)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function noteOf(note: NotedNote, index: number): string {
  const dates = [`Created ${inline(readableDate(note.created))}`];
  if (note.modified !== note.created) dates.push(`changed ${inline(readableDate(note.modified))}`);
  return [
    `## Note ${String(index + 1)}`,
    ...note.passages.map(passageOf),
    note.text.trim() === '' ? '*No text.*' : paragraphs(note.text),
    dates.join(' · '),
  ].join('\n\n');
}

function passageOf(passage: NotedPassage): string {
  const { title, file, quotation, sentence, state } = passage;
  const lines = [`**${inline(title)}** (${codeSpan(onOneLine(file))})`, quoted(quotation)];
  if (sentence !== null && onOneLine(sentence) !== onOneLine(quotation)) {
    lines.push(`In the sentence: ${inline(sentence)}`);
  }
  if (state !== 'exact') lines.push(`${STATE_LABELS[state]}.`);
  return lines.join('\n\n');
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

/** A line that another follows ends in a backslash, which keeps the two apart; blank lines stay. */
function escapedLines(text: string): string[] {
  const lines = text.trim().split(/\r\n|\r|\n/);
  const escaped = lines.map((line) => escapeMarkdownLine(line.trim()));
  return escaped.map((line, index) => {
    const isFollowed = (escaped[index + 1] ?? '') !== '';
    return line !== '' && isFollowed ? `${line}\\` : line;
  });
}
