// One number for each normalised word, shared by all documents that are compared.
import { normalizeWord } from './normalize';

/** Gives equal words equal numbers; a document's words only compare within one vocabulary. */
export interface Vocabulary {
  /** The number of a word as it is spelled in a text; the same for every spelling that normalises alike. */
  idOf(spelling: string): number;
}

export function createVocabulary(): Vocabulary {
  const bySpelling = new Map<string, number>();
  const byWord = new Map<string, number>();
  return {
    idOf(spelling) {
      const known = bySpelling.get(spelling);
      if (known !== undefined) return known;
      const word = normalizeWord(spelling);
      const id = byWord.get(word) ?? byWord.size;
      byWord.set(word, id);
      bySpelling.set(spelling, id);
      return id;
    },
  };
}
