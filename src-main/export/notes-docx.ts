// Notes as a Word document: to be edited, commented on and handed in.
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import { COLOUR_NAMES } from '../model/annotation';
import { KEY_LINES, KEY_ORIGIN, KEY_TITLE, needsKey, sideLabel } from './change-key';
import { coreProperties } from './docx-properties';
import { DOCX_STYLES, QUIET } from './docx-style';
import { labelOf, paragraphOf, piecesAsRuns, runsOf } from './docx-text';
import { pairTable } from './docx-pair';
import { placeLabel, stateLabel, wholeLabel, type NotedNote, type NotedPassage } from './noted';
import type { NotesInput } from './notes';
import { notesFrame, type NotesFrame } from './notes-frame';
import { readableDate } from './wording';
import { fixZipTimes } from './zip-times';

/**
 * The bytes are the same for the same input: the times in the zip file are fixed, the document's own
 * are the export's. Control characters that XML cannot hold are shown by their pictures.
 */
export async function notesDocx(input: NotesInput): Promise<Uint8Array> {
  const frame = notesFrame(input);
  const { title, scope, lost, app, date, notes } = frame;
  const about = `${scope} Exported ${readableDate(date)} by ${app}.`;
  const children: FileChild[] = [
    paragraphOf(title, { heading: HeadingLevel.TITLE }),
    new Paragraph({
      style: 'Quiet',
      children: [...runsOf(about), ...(lost === null ? [] : runsOf(` ${lost}`, LOST))],
    }),
    ...(needsKey(notes) ? keyOf() : []),
    ...(notes.length === 0 ? [new Paragraph('There are no notes yet.')] : notes.flatMap(noteOf)),
    ...framed(frame),
  ];
  const document = new Document({
    styles: DOCX_STYLES,
    sections: [{ children, footers: { default: pageNumbers() } }],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(title, app, date) };
  return fixZipTimes(await Packer.pack(document, 'uint8array', undefined, [core]));
}

/** Twentieths of a point above the key. */
const KEY_SPACE = 240;

/** How the marks of changed words are to be read, each named in its own mark. */
function keyOf(): Paragraph[] {
  const line = (side: 'a' | 'b'): Paragraph => {
    const { mark, means } = KEY_LINES[side];
    const named = piecesAsRuns([{ text: mark, isChanged: true }], side);
    return new Paragraph({ style: 'Quiet', children: [...named, ...runsOf(`: ${means}`)] });
  };
  return [
    paragraphOf(
      KEY_TITLE,
      { style: 'Quiet', keepNext: true, spacing: { before: KEY_SPACE, after: 60 } },
      { bold: true },
    ),
    line('a'),
    line('b'),
    paragraphOf(KEY_ORIGIN, { style: 'Quiet' }),
  ];
}

const LOST = { bold: true, color: '9B1C14' };

function noteOf(note: NotedNote): FileChild[] {
  const { number, passages, text, tags, colour } = note;
  const lost = passages.find(({ state }) => state === 'orphan');
  const flag = lost === undefined ? '' : ` · ${stateLabel(lost).toLowerCase()}`;
  const dates = [`Created ${readableDate(note.created)}`];
  if (note.modified !== note.created) dates.push(`changed ${readableDate(note.modified)}`);
  const facts = [COLOUR_NAMES[colour], ...(tags.length === 0 ? [] : [`Tags: ${tags.join(', ')}`])];
  const [first, second] = passages;
  const isPair = passages.length === 2 && first !== undefined && second !== undefined;
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [...runsOf(`Note ${String(number)}`), ...runsOf(flag, LOST)],
    }),
    ...(isPair ? [pairTable(note, passageOf(first), passageOf(second))] : []),
    ...(isPair
      ? []
      : passages.flatMap((passage) => [...passageOf(passage), ...sentenceOf(passage)])),
    text.trim() === ''
      ? paragraphOf('No text.', { style: 'Quiet' })
      : paragraphOf(text, { style: 'NoteText' }),
    paragraphOf(facts.join(' · '), { style: 'Quiet' }),
    paragraphOf(dates.join(' · '), { style: 'Quiet' }),
  ];
}

function passageOf(passage: NotedPassage): Paragraph[] {
  const { title, file, outlet, place, quotation, state, now, changes } = passage;
  const where = [file, ...(place ? [placeLabel(place)] : []), ...(outlet === null ? [] : [outlet])];
  const lines = [
    paragraphOf(title, { heading: HeadingLevel.HEADING_2 }),
    paragraphOf(where.join(' · '), { style: 'Quiet' }),
    quotation === null
      ? paragraphOf(wholeLabel(passage), { style: 'Quotation' }, { italics: true })
      : paragraphOf(quotation, { style: 'Quotation' }),
  ];
  if (state !== 'exact') {
    lines.push(
      paragraphOf(`${stateLabel(passage)}.`, {}, state === 'orphan' ? LOST : { bold: true }),
    );
  }
  if (now !== null && changes === null) {
    lines.push(labelOf(sideLabel('times', 'b', [])), paragraphOf(now));
  }
  if (now !== null && changes !== null) {
    for (const side of ['a', 'b'] as const) {
      const children = piecesAsRuns(changes[side], side);
      lines.push(labelOf(sideLabel('times', side, changes[side])), new Paragraph({ children }));
    }
  }
  return lines;
}

function sentenceOf({ place, now, quotation }: NotedPassage): Paragraph[] {
  if (place === null || place.sentence === (now ?? quotation)) return [];
  const label = new TextRun({ text: 'In the sentence: ', color: QUIET });
  return [new Paragraph({ style: 'Sentence', children: [label, ...runsOf(place.sentence)] })];
}

/** What the notes rest on, so that it can be checked. */
function framed({ settings, files }: NotesFrame): Paragraph[] {
  const small = { style: 'Quiet' };
  return [
    paragraphOf('How this was made', { heading: HeadingLevel.HEADING_1 }),
    ...settings.map((one) => paragraphOf(one, small)),
    ...files.flatMap(({ file, title, hashNow, hashesThen }) => [
      paragraphOf(`${title} (${file})`, { ...small, keepNext: true }),
      paragraphOf(`SHA-256 ${hashNow ?? 'not known: the file is not in the folder'}`, small),
      ...hashesThen.map((hash) => paragraphOf(`SHA-256 when noted ${hash}`, small)),
    ]),
  ];
}

function pageNumbers(): Footer {
  const children = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Quiet',
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children })],
      }),
    ],
  });
}
