// The lines of a document that count for no match since they recur in the folder, and why.
import type { LeftOut } from '../model/alignment';
import type { Corpus } from './corpus';
import { recurringLimit, wordingsOf } from './wordings';

/** In order of the document. */
export function leftOutIn({ wordings, furniture }: Corpus, document: number): LeftOut[] {
  const limit = recurringLimit(wordings);
  const found: LeftOut[] = [];
  wordingsOf(wordings, document).forEach((wording, segment) => {
    if (furniture[wording] !== 1) return;
    const documents = wordings.documentsOf[wording] ?? 0;
    // What does not recur to the letter is furniture by its form.
    found.push(
      documents > limit ? { segment, reason: 'line', documents } : { segment, reason: 'form' },
    );
  });
  return found;
}
