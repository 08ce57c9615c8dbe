// Notes as JSON-LD: what the W3C's Web Annotation Data Model asks of a collection, its page and its annotations.
import { describe, expect, it } from 'vitest';
import { notesJsonLd } from '../../../src-main/export/notes-jsonld';
import { ARTICLE, CONTROLS, HOSTILE, inputOf, LONG, notesOf, oneOfEach, placed } from './hostile';
import { noteOn, targetOf } from './articles';

type Fields = Readonly<Record<string, unknown>>;

/** The words of the W3C's context that may be used; all others must be of our own namespace. */
const W3C = new Set(
  (
    'id type label generator name generated total first partOf startIndex items motivation created ' +
    'modified body target value format purpose source selector exact prefix suffix start end'
  ).split(' '),
);
const MOTIVATIONS = ['commenting', 'tagging', 'highlighting'];
const IRI = /^(?:urn:[a-z0-9][a-z0-9-]*:\S+|https?:\/\/\S+)$/;

interface Collection {
  readonly '@context': readonly [string, Fields];
  readonly id: string;
  readonly total: number;
  readonly first: { readonly id: string; readonly items: readonly Item[] };
}

interface Item extends Fields {
  readonly id: string;
  readonly body: readonly Fields[];
  readonly target: readonly (Fields & { readonly selector?: readonly Fields[] })[];
}

function collectionOf(input: Parameters<typeof notesJsonLd>[0]): Collection {
  return JSON.parse(notesJsonLd(input)) as Collection;
}

/** All names of fields, but those of the context. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === '@context' ? [] : [name, ...namesIn(inner)],
  );
}

describe('notesJsonLd', () => {
  it('uses the words of the W3C, and declares its own', () => {
    const collection = collectionOf(oneOfEach());
    expect(collection['@context']).toEqual([
      'http://www.w3.org/ns/anno.jsonld',
      { variorum: 'urn:variorum:terms:' },
    ]);
    const foreign = namesIn(collection).filter(
      (name) => !W3C.has(name) && !/^variorum:\w+$/.test(name),
    );
    expect(foreign).toEqual([]);
  });

  it('is a collection with a page of all annotations', () => {
    const collection = collectionOf(oneOfEach());
    expect(collection).toMatchObject({
      type: 'AnnotationCollection',
      label: 'Notes on seeds & <more>',
      total: 5,
      first: { type: 'AnnotationPage', partOf: collection.id, startIndex: 0 },
    });
    const ids = [collection.id, collection.first.id, ...collection.first.items.map(({ id }) => id)];
    expect(ids.filter((id) => !IRI.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(collection.first.items).toHaveLength(5);
  });

  it('keeps the rules for bodies, targets and selectors', () => {
    for (const item of collectionOf(oneOfEach()).first.items) {
      expect(item).toMatchObject({ type: 'Annotation', motivation: 'commenting' });
      for (const body of item.body) {
        expect(body).toMatchObject({ type: 'TextualBody' });
        expect(typeof body['value']).toBe('string');
        expect(MOTIVATIONS).toContain(body['purpose']);
      }
      expect(item.target.length).toBeGreaterThan(0);
      for (const target of item.target) {
        expect(target['type']).toBe('SpecificResource');
        expect(target['source']).toMatch(IRI);
        for (const selector of target.selector ?? []) {
          if (selector['type'] === 'TextQuoteSelector')
            expect(typeof selector['exact']).toBe('string');
          else {
            expect(selector).toEqual({
              type: 'TextPositionSelector',
              start: expect.any(Number) as number,
              end: expect.any(Number) as number,
            });
          }
        }
      }
    }
  });

  it('counts characters as the W3C does, where the file is the one that was noted', () => {
    const words = 'Russia regretted it';
    const here = placed(ARTICLE, words);
    const [item] = collectionOf(inputOf([noteOn('', targetOf(ARTICLE, words))], [[here]])).first
      .items;
    const at = ARTICLE.text.indexOf(words);
    // An emoji of two code units stands before.
    expect(item?.target[0]?.selector?.[1]).toEqual({
      type: 'TextPositionSelector',
      start: at - 1,
      end: at - 1 + words.length,
    });
    expect(item?.target[0]).toMatchObject({ 'variorum:utf16Start': at, 'variorum:state': 'exact' });
    const changed = { ...targetOf(ARTICLE, words), contentHash: 'another' };
    const [later] = collectionOf(inputOf([noteOn('', changed)], [[here]])).first.items;
    expect(later?.target[0]?.selector).toHaveLength(1);
  });

  it('says how each passage was found', () => {
    const states = collectionOf(oneOfEach()).first.items.map(({ target }) =>
      target.map((one) => one['variorum:state']),
    );
    expect(states).toEqual([['exact'], ['exact', 'exact'], ['changed'], ['orphan'], ['exact']]);
  });

  it('keeps every text', () => {
    const texts = [...Object.values(HOSTILE), CONTROLS, LONG];
    const items = collectionOf(notesOf(texts)).first.items;
    expect(items.map(({ body }) => body[0]?.['value'])).toEqual(texts);
  });
});
