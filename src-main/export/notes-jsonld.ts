// Notes as W3C Web Annotations in JSON-LD: for other annotation tools, and to be imported again.
import {
  sourceDocument,
  type Anchor,
  type Annotation,
  type SpecificResource,
} from '../model/annotation';
import { hashOf } from '../model/hash';
import type { Article } from '../model/segment';
import { slice, type Span } from '../model/span';
import { TERMS, TERMS_NAMESPACE, TERMS_PREFIX } from '../model/variorum-terms';
import type { NotesInput } from './notes';
import { notesFrame } from './notes-frame';

const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * One AnnotationCollection with one AnnotationPage in it (Web Annotation Data Model, section 5),
 * named by the hash of its notes. What the W3C's context has no word for stands in our namespace.
 */
export function notesJsonLd(input: NotesInput): string {
  const { notes, anchors } = input;
  const frame = notesFrame(input);
  const name = `urn:variorum:collection:${hashOf(JSON.stringify(notes))}`;
  const byId = new Map(input.articles.map((article) => [article.document.id, article]));
  const collection = {
    '@context': [ANNOTATION_CONTEXT, { [TERMS_PREFIX]: TERMS_NAMESPACE }],
    id: name,
    type: 'AnnotationCollection',
    label: frame.title,
    generator: { id: 'urn:variorum:app', type: 'Software', name: frame.app },
    generated: frame.date,
    total: notes.length,
    [`${TERMS_PREFIX}:settings`]: frame.settings,
    [`${TERMS_PREFIX}:files`]: frame.files.map(({ file, hashNow }) => ({
      [TERMS.file]: file,
      [TERMS.contentHash]: hashNow ?? 'not in the folder',
    })),
    first: {
      id: `${name}:1`,
      type: 'AnnotationPage',
      partOf: name,
      startIndex: 0,
      items: notes.map((note, index) => itemOf(note, anchors[index] ?? [], byId)),
    },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

type Articles = ReadonlyMap<string, Article>;

/** An annotation as it is kept; the context of the whole holds for it as well. */
function itemOf(note: Annotation, anchors: readonly Anchor[], articles: Articles): object {
  const { id, type, motivation, created, modified, body, target } = note;
  const targets = target.map((one, at) => targetOf(one, anchors[at], articles));
  return { id, type, motivation, created, modified, body, target: targets };
}

function targetOf(
  target: SpecificResource,
  anchor: Anchor | undefined,
  articles: Articles,
): Record<string, unknown> {
  const { type, source, selector, fingerprint, file, title, contentHash } = target;
  const article = articles.get(anchor?.document ?? sourceDocument(source));
  const isSame = article?.document.contentHash === contentHash;
  const words = article && anchor?.span ? slice(article.text, anchor.span) : null;
  const [quote, position] = selector ?? [];
  return {
    type,
    source,
    ...(quote && position
      ? {
          selector: [quote, ...(article && isSame ? [inCharacters(article.text, position)] : [])],
          [TERMS.utf16Start]: position.start,
          [TERMS.utf16End]: position.end,
        }
      : {}),
    [TERMS.file]: file,
    [TERMS.title]: title,
    [TERMS.contentHash]: contentHash,
    ...(fingerprint === undefined ? {} : { [TERMS.fingerprint]: fingerprint }),
    [TERMS.state]: article ? (anchor?.state ?? 'orphan') : 'orphan',
    ...(words === null || words === quote?.exact ? {} : { [TERMS.wordsNow]: words }),
  };
}

/**
 * The position as the W3C counts it, in code points (section 4.2.5), which can be told only while the
 * file is the one that the note was made on.
 */
function inCharacters(text: string, { start, end }: Span): object {
  const before = characters(text.slice(0, start));
  return {
    type: 'TextPositionSelector',
    start: before,
    end: before + characters(text.slice(start, end)),
  };
}

function characters(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}
