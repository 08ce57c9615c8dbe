// Ways to cut a text into sentences: ours, the engine's own, a library's, and a regular expression.
import { createRequire } from 'node:module';
import { segment } from '../../src-main/analysis/segment';
import { segmentsOf } from '../../src-main/model/segment';
import type { Splitter } from '../fixtures/sentence-score';
import { installed } from './peers-folder';

interface Sbd {
  sentences(text: string): string[];
}

const ABBREVIATION = /(?:^|[\s("'“])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|vs|etc|e\.g|i\.e|No|Jr|Sr)\.$/;
const END =
  /[.!?…]+["'”’»)\]]*(?=\s+["'“‘«([¿¡—–-]*[\p{Lu}\p{Lo}\p{N}])|[。！？।۔።։]+["'”’」』）]*/gu;

/** What one would write in a quarter of an hour. */
function byExpression(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (ABBREVIATION.test(text.slice(start, end))) continue;
    sentences.push(text.slice(start, end));
    start = end;
  }
  sentences.push(text.slice(start));
  return sentences;
}

export function ours(text: string, language: string): string[] {
  const blocks = segment(text, 'plain', language);
  return segmentsOf(blocks).map(({ start, end }) => text.slice(start, end));
}

function byEngine(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return Array.from(segmenter.segment(text), (one) => one.segment);
}

/** With this version the results in README.md were measured. */
const SBD = { sbd: '1.0.19' };

export function splitters(): Readonly<Record<string, Splitter>> {
  const sbd = createRequire(installed(SBD))('sbd') as Sbd;
  return {
    Variorum: ours,
    'Intl.Segmenter': byEngine,
    sbd: (text) => sbd.sentences(text),
    expression: byExpression,
  };
}
