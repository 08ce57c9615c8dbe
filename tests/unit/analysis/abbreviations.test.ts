// That what is sure of ordinary words without a look at the lists is what the lists say.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languageOf } from '../../../src-main/analysis/languages';
import { sentencesOf } from '../../../src-main/analysis/sentences';
import { TextScan } from '../../../src-main/analysis/text-scan';

const CODES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'pl', 'cs', 'hr', 'ru', 'tr', 'el'];
const ORDINARY =
  'end|over|Damascus|café|конец|тыс|größe|MIXED|hr|lb|kg|VI|IX|24-hr|ship-lb|x|J|é|Str|e\u0301';

it('cuts sentences behind ordinary words as the lists of abbreviations alone would', () => {
  const texts = fc.constantFrom(...CODES).chain((code) => {
    const rules = languageOf('', code);
    const listed = [...rules.abbreviations.keys()].flatMap((word) => [word, word.toUpperCase()]);
    const word = fc.oneof(
      fc.constantFrom(...listed),
      fc.constantFrom(...ORDINARY.split('|'), 'p.m', 'AM', 'pm', 'U.S', '3', '1990'),
      fc.constantFrom(...rules.starters, 'Nobody', 'nobody', 'Friday', '"Then', '(5)', 'III'),
    );
    const ending = fc.constantFrom(' ', ' ', '. ', '.', '.) ', '! ', ', ');
    return fc.tuple(fc.constant(rules), fc.array(fc.tuple(word, ending), { maxLength: 20 }));
  });
  fc.assert(
    fc.property(texts, ([rules, pieces]) => {
      const text = pieces.flat().join('');
      const span = { start: 0, end: text.length };
      const { stops } = new TextScan().scan(text);
      const asksAlways = { ...rules, shortened: { mayHave: () => true } };
      expect(sentencesOf(text, span, rules, stops)).toEqual(
        sentencesOf(text, span, asksAlways, stops),
      );
    }),
    { numRuns: 10_000 },
  );
});
