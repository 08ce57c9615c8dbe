// Articles, alignments and notes for the tests of the exports.
import { align } from '../../../src-main/analysis/align';
import { readArticle } from '../../../src-main/analysis/article';
import { prepare } from '../../../src-main/analysis/prepare';
import { countWords } from '../../../src-main/analysis/tokenize';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';
import type { Alignment } from '../../../src-main/model/alignment';
import {
  bodyOf,
  documentSource,
  selectorsOf,
  type Annotation,
  type SpecificResource,
} from '../../../src-main/model/annotation';
import type { Article } from '../../../src-main/model/segment';

export function article(file: string, text: string): Article {
  const { title, blocks } = readArticle(text, file);
  const words = countWords(text, { start: 0, end: text.length });
  return {
    document: {
      id: file,
      file,
      title,
      words,
      encoding: 'utf-8',
      contentHash: `hash of ${file}`,
      warnings: [],
    },
    text,
    blocks,
  };
}

/** Every pair once, in order of the articles given. */
export function alignments(articles: readonly Article[]): Alignment[] {
  const vocabulary = createVocabulary();
  const prepared = articles.map(({ document, text, blocks }) =>
    prepare({ ...document, text }, blocks, vocabulary),
  );
  return prepared.flatMap((a, i) => prepared.slice(i + 1).map((b) => align(a, b)));
}

export function targetOf({ document, text }: Article, words: string): SpecificResource {
  const start = text.indexOf(words);
  return {
    type: 'SpecificResource',
    source: documentSource(document.id),
    selector: selectorsOf(text, { start, end: start + words.length }),
    file: document.file,
    title: document.title,
    contentHash: document.contentHash,
  };
}

export function noteOn(text: string, ...target: SpecificResource[]): Annotation {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:uuid:00000000-0000-4000-8000-000000000000',
    type: 'Annotation',
    motivation: 'commenting',
    created: '2016-10-04T09:30:00.000Z',
    modified: '2016-10-05T10:00:00.000Z',
    body: bodyOf(text),
    target,
  };
}
