// Notes of a file, as the open folder has them.
import { attachNotes, type OpenArticles } from '../import/attach-notes';
import { readNotes } from '../import/read-notes';
import { ok } from '../model/result';
import type { Tasks } from './tasks';

/** All of the notes, or none where the file is not to be trusted. */
export function importInto(
  articles: OpenArticles,
  { name, text, date }: Tasks['importNotes']['input'],
): Tasks['importNotes']['output'] {
  const drafts = readNotes(text, name, date);
  return drafts.ok ? ok(attachNotes(drafts.value, articles)) : drafts;
}
