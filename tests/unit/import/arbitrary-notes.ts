// Any notes that a store may hold, for the laws of export and import.
import fc from 'fast-check';
import {
  documentSource,
  NOTE_COLOURS,
  bodyOf,
  type Annotation,
  type SpecificResource,
} from '../../../src-main/model/annotation';

const words = fc.string({ unit: 'binary', maxLength: 40 });

const target: fc.Arbitrary<SpecificResource> = fc
  .record({
    id: fc.stringMatching(/^[0-9a-f]{12}$/),
    selector: fc.option(
      fc.tuple(words, words, words, fc.nat(), fc.nat()).map(
        ([exact, prefix, suffix, start, length]) =>
          [
            { type: 'TextQuoteSelector', exact, prefix, suffix },
            { type: 'TextPositionSelector', start, end: start + length },
          ] as const,
      ),
      { nil: undefined },
    ),
    fingerprint: fc.option(words, { nil: undefined }),
    file: words,
    title: words,
    contentHash: fc.stringMatching(/^[0-9a-f]{64}$/),
  })
  .map(({ id, selector, fingerprint, ...known }) => ({
    type: 'SpecificResource',
    source: documentSource(id),
    ...(selector ? { selector } : {}),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...known,
  }));

const time = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const note: fc.Arbitrary<Annotation> = fc
  .record({
    id: fc.uuid(),
    created: time,
    modified: time,
    comment: words,
    tags: fc.uniqueArray(words, { maxLength: 3 }),
    colour: fc.constantFrom(...NOTE_COLOURS),
    target: fc.array(target, { minLength: 1, maxLength: 2 }),
  })
  .map(({ id, created, modified, comment, tags, colour, target: targets }) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'commenting',
    created,
    modified,
    body: bodyOf(comment, tags, colour),
    target: targets,
  }));

export const arbitraryNotes = fc.uniqueArray(note, { maxLength: 5, selector: ({ id }) => id });
