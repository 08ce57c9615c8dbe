// Reads notes of Hypothesis: what its API answers to a search, and what its sidebar exports.
import { bodyOf } from '../model/annotation';
import { hashOf } from '../model/hash';
import {
  BadFile,
  isFields,
  listOf,
  selectorsIn,
  textOf,
  timeOf,
  type Fields,
  type NoteDraft,
} from './note-draft';

/** `{rows: […]}`, `{annotations: […]}` or the list alone. */
function rowsOf(content: unknown): readonly unknown[] | null {
  const rows = isFields(content) ? (content['rows'] ?? content['annotations']) : content;
  return Array.isArray(rows) ? (rows as unknown[]) : null;
}

export function isHypothesis(content: unknown): boolean {
  const rows = rowsOf(content);
  if (rows === null) return false;
  const [first] = rows;
  const isNamed = isFields(content) && ('rows' in content || 'annotations' in content);
  return first === undefined
    ? isNamed
    : isFields(first) && 'uri' in first && !('motivation' in first);
}

/** @param date ISO 8601, UTC: for notes that do not say when they were made */
export function readHypothesis(content: unknown, date: string): NoteDraft[] {
  const rows = rowsOf(content) ?? [];
  return rows.map((row, index) => {
    const number = String(index + 1);
    if (!isFields(row)) throw new BadFile(`Note ${number} is damaged.`);
    const uri = textOf(row['uri']);
    if (uri === null || uri === '') throw new BadFile(`Note ${number} does not say what it is on.`);
    const { text, tags } = row;
    if (text !== undefined && typeof text !== 'string') {
      throw new BadFile(`Note ${number} is damaged: its text is none.`);
    }
    if (tags !== undefined && !isListOfText(tags)) {
      throw new BadFile(`Note ${number} is damaged: its tags are no list of words.`);
    }
    return draftOf(row, uri, text ?? '', tags ?? [], date);
  });
}

function isListOfText(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function draftOf(
  row: Fields,
  uri: string,
  text: string,
  tags: readonly string[],
  date: string,
): NoteDraft {
  const modified = timeOf(row['updated']) ?? timeOf(row['created']) ?? date;
  const id = textOf(row['id']);
  // A note on a whole page has one target without a selector, or none.
  const targets = listOf(row['target']).filter(isFields);
  return {
    note: {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id:
        id === null
          ? `urn:variorum:import:${hashOf(JSON.stringify(row))}`
          : `https://hypothes.is/a/${id}`,
      type: 'Annotation',
      motivation: 'commenting',
      created: timeOf(row['created']) ?? modified,
      modified,
      body: bodyOf(text, [...new Set(tags)]),
    },
    targets: (targets.length === 0 ? [{}] : targets).map((target: Fields) => ({
      own: null,
      source: textOf(target['source']) ?? uri,
      title: titleOf(row['document']),
      quote: selectorsIn(target['selector']).quote,
      // Its positions count in the page that the browser showed, not in the text of an article.
      characters: null,
    })),
  };
}

function titleOf(document: unknown): string | null {
  const [title] = isFields(document) ? listOf(document['title']) : [];
  return textOf(title);
}
