// Changed and made-up files of every format in the cage: a text or a clear reason, and the process lives on.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sniff } from '../../../src-main/loading/sniff';
import { RICH_FORMATS } from '../../../src-main/model/document';
import { CAGE_LIMITS } from '../../../src-main/worker/cage';
import { fuzzedFile } from '../../fixtures/format-fuzz';
import { useCage } from './opened';

const FILES = 25;
/** Some files make a library slow; what ends them is tested by itself. */
const cage = useCage({ ...CAGE_LIMITS, milliseconds: 2000 });

it.each(RICH_FORMATS)('%s', async (format) => {
  await fc.assert(
    fc.asyncProperty(fuzzedFile(format), async (bytes) => {
      expect(typeof sniff(bytes, `a.${format}`)).toBe('string');
      const job = { format, bytes: new Uint8Array(bytes), encoding: null };
      const found = await cage().parse(job);
      if (found.ok) expect(typeof found.value.text).toBe('string');
      else {
        expect(found.error.message).toMatch(/^\p{Lu}.*\.$/u);
        expect(found.error.message).not.toContain('the program that read it ended');
      }
    }),
    { numRuns: FILES },
  );
});
