// Lines as bytes: what an encoder makes of them all at once.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LineBytes } from '../../../src-main/worker/line-bytes';

it('gives the bytes of all lines, one after the other, in memory of their own', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string(), (lines, next) => {
      const bytes = new LineBytes();
      for (const line of lines) bytes.add(line);
      const all = bytes.finish();
      new LineBytes().add(next);
      expect(new TextDecoder().decode(all)).toBe(
        new TextDecoder().decode(new TextEncoder().encode(lines.join(''))),
      );
    }),
  );
  const long = '“ä”'.repeat(200_000);
  const bytes = new LineBytes();
  bytes.add('first');
  bytes.add(long);
  expect(new TextDecoder().decode(bytes.finish())).toBe(`first${long}`);
});
