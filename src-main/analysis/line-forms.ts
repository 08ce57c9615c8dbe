// Lines that recur in one form with other names in it: bylines, credits, times of publication.
import { lengthOfWording, wordingsOf, type Wordings } from './wordings';

/**
 * Such a line is short, and one of the first or of the last segments of its document; of a document
 * of few segments that is a quarter of them at most, or all of its text would be lines.
 */
export const LONGEST_LINE = 16;
const EDGE_SEGMENTS = 6;
const EDGE_SHARE = 1 / 4;
/**
 * This share of its words belongs to the form: 3 of 5 in "By Ann Lee, Staff Writer", 5 of 12 in
 * "(Reporting by Ann Lee-Roy in Geneva; Editing by Jo van Dam)", but 1 of 6 in "Analysis: …", which
 * is a headline.
 */
const MIN_FIXED_SHARE = 0.4;
/** And one of its words stands hardly anywhere but in such lines, as "Editing" does. */
const MIN_LINE_SHARE = 2 / 3;
/** Stands for one word or more that are not of the form. */
const OPEN = -1;

/** The lines of one form, and in how many documents it stands. */
export interface LineForm {
  readonly wordings: ReadonlySet<number>;
  /** Each once, in order. */
  readonly documents: readonly number[];
}

/**
 * Forms that stand in more than `limit` documents: the words that more than `limit` documents have
 * in such lines, in their order, with the others left open. Takes time linear in the words.
 *
 *     "By Ann Lee, Staff Writer", "By Jo Dam, Staff Writer"   →   "By … Staff Writer"
 */
export function recurringForms(wordings: Wordings, limit: number): LineForm[] {
  const lines = linesOf(wordings);
  const vocabulary = 1 + largestWord(wordings, lines);
  const inLines = countInLines(wordings, lines, vocabulary);
  const isFixed = (word: number): boolean => (inLines.documents[word] ?? 0) > limit;
  const forms = new Map<string, { wordings: Set<number>; documents: number[] }>();
  for (const { document, wording } of lines) {
    if (!isMostlyFixed(wordings, wording, isFixed)) continue;
    const key = formOf(wordings, wording, isFixed);
    const form = forms.get(key) ?? { wordings: new Set(), documents: [] };
    forms.set(key, form);
    form.wordings.add(wording);
    if (form.documents.at(-1) !== document) form.documents.push(document);
  }
  const recurring = [...forms].filter(([, { documents }]) => documents.length > limit);
  if (recurring.length === 0) return [];
  const everywhere = countEverywhere(wordings, vocabulary);
  const isOfLines = (word: number): boolean =>
    word !== OPEN && (inLines.words[word] ?? 0) >= MIN_LINE_SHARE * (everywhere[word] ?? 0);
  return recurring
    .filter(([key]) => key.split(' ').map(Number).some(isOfLines))
    .map(([, form]) => form);
}

interface Line {
  readonly document: number;
  readonly wording: number;
}

/** Short segments at the edges of the documents, in order. */
function linesOf(wordings: Wordings): Line[] {
  const lines: Line[] = [];
  const documents = wordings.firstRow.length - 1;
  for (let document = 0; document < documents; document += 1) {
    const inDocument = wordingsOf(wordings, document);
    const edge = Math.min(EDGE_SEGMENTS, Math.ceil(inDocument.length * EDGE_SHARE));
    inDocument.forEach((wording, segment) => {
      if (segment >= edge && segment < inDocument.length - edge) return;
      if (wording < 0 || lengthOfWording(wordings, wording) > LONGEST_LINE) return;
      lines.push({ document, wording });
    });
  }
  return lines;
}

function largestWord({ firstWord, words }: Wordings, lines: readonly Line[]): number {
  let largest = -1;
  for (const { wording } of lines) {
    const end = firstWord[wording + 1] ?? 0;
    for (let at = firstWord[wording] ?? 0; at < end; at += 1) {
      largest = Math.max(largest, words[at] ?? 0);
    }
  }
  return largest;
}

/** By word: how often it stands in the lines, and in the lines of how many documents. */
function countInLines(
  { firstWord, words }: Wordings,
  lines: readonly Line[],
  vocabulary: number,
): { readonly words: Int32Array; readonly documents: Int32Array } {
  const counts = { words: new Int32Array(vocabulary), documents: new Int32Array(vocabulary) };
  const lastDocument = new Int32Array(vocabulary).fill(-1);
  for (const { document, wording } of lines) {
    const end = firstWord[wording + 1] ?? 0;
    for (let at = firstWord[wording] ?? 0; at < end; at += 1) {
      const word = words[at] ?? 0;
      counts.words[word] = (counts.words[word] ?? 0) + 1;
      if (lastDocument[word] === document) continue;
      lastDocument[word] = document;
      counts.documents[word] = (counts.documents[word] ?? 0) + 1;
    }
  }
  return counts;
}

/** By word below `vocabulary`: how often it stands in all segments of the corpus. */
function countEverywhere(
  { firstWord, words, firstMember, firstOf }: Wordings,
  vocabulary: number,
): Int32Array {
  const counts = new Int32Array(vocabulary);
  for (let wording = 0; wording < firstOf.length; wording += 1) {
    const copies = (firstMember[wording + 1] ?? 0) - (firstMember[wording] ?? 0);
    const end = firstWord[wording + 1] ?? 0;
    for (let at = firstWord[wording] ?? 0; at < end; at += 1) {
      const word = words[at] ?? 0;
      if (word < vocabulary) counts[word] = (counts[word] ?? 0) + copies;
    }
  }
  return counts;
}

function isMostlyFixed(
  { firstWord, words }: Wordings,
  wording: number,
  isFixed: (word: number) => boolean,
): boolean {
  const from = firstWord[wording] ?? 0;
  const to = firstWord[wording + 1] ?? 0;
  let fixed = 0;
  for (let at = from; at < to; at += 1) if (isFixed(words[at] ?? 0)) fixed += 1;
  return fixed >= MIN_FIXED_SHARE * (to - from);
}

/** The fixed words with `OPEN` between them. */
function formOf(
  { firstWord, words }: Wordings,
  wording: number,
  isFixed: (word: number) => boolean,
): string {
  const form: number[] = [];
  const end = firstWord[wording + 1] ?? 0;
  for (let at = firstWord[wording] ?? 0; at < end; at += 1) {
    const word = words[at] ?? 0;
    if (isFixed(word)) form.push(word);
    else if (form.at(-1) !== OPEN) form.push(OPEN);
  }
  return form.join(' ');
}
