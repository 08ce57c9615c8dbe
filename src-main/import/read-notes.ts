// Notes from a file of any format that we know; a file that is none of them, or damaged, is refused as a whole.
import { fail, ok, type Result } from '../model/result';
import { isHypothesis, readHypothesis } from './hypothesis';
import { BadFile, isFields, type NoteDraft } from './note-draft';
import { isOwnJson, readOwnJson } from './own-json';
import { isWebAnnotations, readWebAnnotations } from './web-annotations';

/**
 * Each id once: of two notes with the same the newer, of two as new the first.
 * @param name of the file, for what is said of it
 * @param date ISO 8601, UTC: for notes that do not say when they were made
 */
export function readNotes(text: string, name: string, date: string): Result<readonly NoteDraft[]> {
  try {
    return ok(newestOfEach(draftsIn(parsed(text), date)));
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    return fail('bad-notes', `“${name}” cannot be imported. ${error.message}`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/g, ' ').slice(0, 120);
    throw new BadFile(`It is no JSON, or it is damaged (${reason}).`);
  }
}

function draftsIn(content: unknown, date: string): NoteDraft[] {
  if (isFields(content) && isOwnJson(content)) return readOwnJson(content);
  if (isWebAnnotations(content)) return readWebAnnotations(content, date);
  if (isHypothesis(content)) return readHypothesis(content, date);
  throw new BadFile(
    'It holds no notes that Variorum knows: notes exported from Variorum as JSON, Web annotations (JSON-LD), or notes of Hypothesis.',
  );
}

function newestOfEach(drafts: readonly NoteDraft[]): NoteDraft[] {
  const newest = new Map<string, NoteDraft>();
  for (const draft of drafts) {
    const other = newest.get(draft.note.id);
    if (!other || other.note.modified < draft.note.modified) newest.set(draft.note.id, draft);
  }
  return [...newest.values()];
}
