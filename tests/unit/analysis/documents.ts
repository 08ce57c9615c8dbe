// Small documents for the tests of the matcher.
import { readArticle } from '../../../src-main/analysis/article';
import { prepare, type PreparedDocument } from '../../../src-main/analysis/prepare';
import type { Vocabulary } from '../../../src-main/analysis/vocabulary';
import type { SourceDocument } from '../../../src-main/model/document';

export function documentOf(id: string, text: string): SourceDocument {
  return {
    id,
    file: `${id}.txt`,
    title: id,
    words: 0,
    encoding: 'utf-8',
    contentHash: id,
    warnings: [],
    text,
  };
}

export function prepared(id: string, text: string, vocabulary: Vocabulary): PreparedDocument {
  return prepare(documentOf(id, text), readArticle(text, `${id}.txt`).blocks, vocabulary);
}
