// What is said about notes that leave and notes that come.
import type { ExportScope, NotesFormat } from '../../src-main/model/notes-export';
import type { ImportPlan } from '../notes/import-plan';
import { count } from './strings';

export const exportText = {
  which: 'Which notes',
  format: 'Format',
  preview: 'Preview',
  saveAs: 'Save as…',
  nothing: 'There are no notes to export here.',
} as const;

export const formatName: Readonly<Record<NotesFormat, { name: string; about: string }>> = {
  html: { name: 'Web page', about: 'Opens offline and prints well' },
  pdf: { name: 'PDF', about: 'The same page, printed' },
  docx: { name: 'Word document', about: 'To edit and to hand in' },
  markdown: { name: 'Markdown', about: 'Plain text for any editor' },
  csv: { name: 'Table (CSV)', about: 'A row for each passage' },
  json: { name: 'Data (JSON)', about: 'Complete, to be imported again' },
  jsonld: { name: 'Web annotations', about: 'W3C JSON-LD, for other tools' },
  tei: { name: 'Critical apparatus', about: 'TEI P5, for scholarly editions' },
};

/** @param titles of the articles that the scope names */
export function scopeName(scope: ExportScope, titles: readonly string[]): string {
  switch (scope.kind) {
    case 'everything':
      return 'All notes on this folder';
    case 'selection':
      return 'Selected notes';
    case 'article':
      return `On “${titles[0] ?? ''}”`;
    case 'pair':
      return 'On both articles';
  }
}

/** `12 notes imported, 3 were there already` */
export function importedText({ added, renewed, known }: Omit<ImportPlan, 'changes'>): string {
  const were = (n: number, words: string): string =>
    `${String(n)} ${n === 1 ? 'was' : 'were'} ${words}`;
  const parts = [
    `${count(added, 'note')} imported`,
    ...(renewed === 0 ? [] : [`${String(renewed)} brought up to date`]),
    ...(known === 0 ? [] : [were(known, 'there already')]),
  ];
  return parts.join(', ');
}
