// How the Word document of notes looks: its styles, so that whoever edits it can change them at once.
import { BorderStyle, type IStylesOptions } from 'docx';

/** Of text that stands back, as in the app. */
export const QUIET = '5D5850';
const INK = '1F1D1A';
const NOTE_BAR = 'D9B62E';
const TEXT_FACE = 'Georgia';
const PLAIN_FACE = 'Calibri';

/** Sizes are in half points, spaces in twentieths of a point. */
export const DOCX_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: PLAIN_FACE, size: 22, color: INK } },
    title: {
      run: { font: TEXT_FACE, size: 44, bold: true, color: INK },
      paragraph: { spacing: { after: 120 } },
    },
    heading1: {
      run: { font: PLAIN_FACE, size: 26, bold: true, color: INK },
      paragraph: { spacing: { before: 480, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { font: TEXT_FACE, size: 24, bold: true, color: INK },
      paragraph: { spacing: { before: 120, after: 40 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { font: TEXT_FACE, size: 24 },
      paragraph: {
        spacing: { before: 120, after: 120, line: 320 },
        indent: { left: 240 },
        border: { left: { style: BorderStyle.SINGLE, size: 24, space: 10, color: NOTE_BAR } },
      },
    },
    {
      id: 'Sentence',
      name: 'Sentence',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: TEXT_FACE, size: 20 },
      paragraph: { spacing: { after: 120, line: 280 } },
    },
    {
      id: 'NoteText',
      name: 'Note text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { before: 160, after: 120, line: 300 } },
    },
    {
      id: 'Quiet',
      name: 'Quiet',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18, color: QUIET },
      paragraph: { spacing: { after: 60 } },
    },
  ],
};
