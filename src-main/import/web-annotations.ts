// Reads W3C Web Annotations in JSON-LD: our own, with nothing lost, and those of other tools.
import * as v from 'valibot';
import { bodyOf, NOTE_COLOURS, type NoteColour, type SpecificResource } from '../model/annotation';
import { hashOf } from '../model/hash';
import { TERMS } from '../model/variorum-terms';
import { bodiesSchema, targetSchema } from './annotation-schema';
import {
  BadFile,
  isFields,
  listOf,
  selectorsIn,
  textOf,
  timeOf,
  type Fields,
  type NoteDraft,
  type TargetDraft,
} from './note-draft';

function hasType(value: unknown, type: string): value is Fields {
  return isFields(value) && listOf(value['type'] ?? value['@type']).includes(type);
}

export function isWebAnnotations(content: unknown): boolean {
  const [first] = listOf(isFields(content) ? (content['@graph'] ?? content) : content);
  return ['AnnotationCollection', 'AnnotationPage', 'Annotation'].some((type) =>
    hasType(first, type),
  );
}

/** @param date ISO 8601, UTC: for notes that do not say when they were made */
export function readWebAnnotations(content: unknown, date: string): NoteDraft[] {
  return annotationsIn(content).map((item, index) => {
    const number = index + 1;
    if (!hasType(item, 'Annotation'))
      throw new BadFile(`Entry ${String(number)} is no annotation.`);
    return draftOf(item, number, date);
  });
}

function annotationsIn(content: unknown): readonly unknown[] {
  if (hasType(content, 'AnnotationCollection')) {
    const { first } = content;
    if (isFields(first)) return annotationsIn({ type: 'AnnotationPage', ...first });
    if (content['total'] === 0 || first === undefined) return [];
    throw new BadFile(
      'Its notes are in other files, which it only names. Get it with the notes in it.',
    );
  }
  if (hasType(content, 'AnnotationPage')) {
    if (content['next'] !== undefined) {
      throw new BadFile('It is the first of several pages. Get all notes in one file.');
    }
    if (!Array.isArray(content['items']))
      throw new BadFile('The list of notes is missing from it.');
    return content['items'] as unknown[];
  }
  return listOf(isFields(content) ? (content['@graph'] ?? content) : content);
}

function draftOf(item: Fields, number: number, date: string): NoteDraft {
  const targets = listOf(item['target']).map((target) => targetOf(target, number));
  if (targets.length === 0) throw new BadFile(`Note ${String(number)} does not say what it is on.`);
  const modified = timeOf(item['modified']) ?? timeOf(item['created']) ?? date;
  return {
    note: {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: textOf(item['id']) ?? `urn:variorum:import:${hashOf(JSON.stringify(item))}`,
      type: 'Annotation',
      motivation: 'commenting',
      created: ownTime(item, 'created') ?? timeOf(item['created']) ?? modified,
      modified: ownTime(item, 'modified') ?? modified,
      body: bodiesOf(item),
    },
    targets,
  };
}

/** Our own notes keep the times that they have, to the letter. */
function ownTime(item: Fields, name: 'created' | 'modified'): string | null {
  const isOwn = listOf(item['target']).every((target) => isFields(target) && TERMS.file in target);
  return isOwn ? textOf(item[name]) : null;
}

function bodiesOf(item: Fields): NoteDraft['note']['body'] {
  const own = v.safeParse(bodiesSchema, item['body']);
  if (own.success && own.output.length > 0) return own.output;
  const comments: string[] = [];
  const tags: string[] = [];
  let colour: NoteColour | undefined;
  for (const body of [...listOf(item['body']), ...listOf(item['bodyValue'])]) {
    const words = wordsOf(body);
    if (words === null) continue;
    const purpose = isFields(body) ? listOf(body['purpose']) : [];
    const known = NOTE_COLOURS.find((name) => name === words);
    if (purpose.includes('tagging')) tags.push(words);
    else if (purpose.includes('highlighting') && known) colour = known;
    else comments.push(words);
  }
  return bodyOf(comments.join('\n\n'), [...new Set(tags)], colour);
}

/** What a body says; of one that lies elsewhere, where. */
function wordsOf(body: unknown): string | null {
  if (!isFields(body)) return textOf(body);
  const { value, source, id } = body;
  return textOf(value) ?? (isFields(source) ? wordsOf(source) : textOf(source)) ?? textOf(id);
}

function targetOf(target: unknown, number: number): TargetDraft {
  if (!isFields(target)) {
    const source = textOf(target);
    if (source !== null) return { own: null, source, title: null, quote: null, characters: null };
    throw new BadFile(`Note ${String(number)} does not say what it is on.`);
  }
  const own = ownTarget(target);
  const { source, id } = target;
  const name = textOf(source) ?? (isFields(source) ? textOf(source['id']) : null) ?? textOf(id);
  if (name === null) throw new BadFile(`Note ${String(number)} does not say what it is on.`);
  return {
    own,
    source: name,
    title: own?.title ?? null,
    ...selectorsIn(target['selector']),
  };
}

/** A target that we wrote, as it was kept. */
function ownTarget(target: Fields): SpecificResource | null {
  const [start, end] = [target[TERMS.utf16Start], target[TERMS.utf16End]];
  const fingerprint = target[TERMS.fingerprint];
  const [quote] = listOf(target['selector']);
  const position = { type: 'TextPositionSelector', start, end };
  const read = v.safeParse(targetSchema, {
    type: target['type'],
    source: target['source'],
    ...(quote === undefined ? {} : { selector: [quote, position] }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    file: target[TERMS.file],
    title: target[TERMS.title],
    contentHash: target[TERMS.contentHash],
  });
  return read.success ? read.output : null;
}
