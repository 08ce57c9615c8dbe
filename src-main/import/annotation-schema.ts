// The shape of a stored note, for whatever comes from outside: from the window or from a file.
import * as v from 'valibot';
import { NOTE_COLOURS, type Annotation, type SpecificResource } from '../model/annotation';

const words = v.string();

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const targetSchema: v.GenericSchema<SpecificResource> = v.object({
  type: v.literal('SpecificResource'),
  source: words,
  selector: v.exactOptional(
    v.tuple([
      v.object({
        type: v.literal('TextQuoteSelector'),
        exact: words,
        prefix: words,
        suffix: words,
      }),
      v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
    ]),
  ),
  fingerprint: v.exactOptional(words),
  file: words,
  title: words,
  contentHash: words,
});

const type = v.literal('TextualBody');
const format = v.literal('text/plain');

const bodySchema = v.variant('purpose', [
  v.object({
    type,
    value: words,
    format: v.literal('text/markdown'),
    purpose: v.literal('commenting'),
  }),
  v.object({ type, value: words, format, purpose: v.literal('tagging') }),
  v.object({ type, value: v.picklist(NOTE_COLOURS), format, purpose: v.literal('highlighting') }),
]);

export const annotationSchema: v.GenericSchema<Annotation> = v.object({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  id: words,
  type: v.literal('Annotation'),
  motivation: v.literal('commenting'),
  created: words,
  modified: words,
  body: v.array(bodySchema),
  target: v.array(targetSchema),
});

export const bodiesSchema = v.array(bodySchema);
