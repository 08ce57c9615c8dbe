// Long messages are told from usual ones without being looked at to their end.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin } from '../../../src-main/app/message-size';

describe('the size of a message', () => {
  it('counts letters, names and values', () => {
    expect(isWithin('abcd', 5)).toBe(true);
    expect(isWithin('abcde', 5)).toBe(false);
    expect(isWithin([1, 2, 3], 4)).toBe(true);
    expect(isWithin([1, 2, 3, 4], 4)).toBe(false);
    expect(isWithin({ ab: 'cd' }, 6)).toBe(true);
    expect(isWithin({ abc: 'cd' }, 6)).toBe(false);
  });

  it('admits what is no longer than its JSON, and nothing with more letters than the limit', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (message) => {
        expect(isWithin(message, JSON.stringify(message).length + 1)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(6), (words, depth) => {
        let message: unknown = words;
        for (let at = 0; at < depth; at += 1) message = at % 2 ? [message] : { message };
        expect(isWithin(message, words.length)).toBe(false);
      }),
    );
  });

  it('ends at what contains itself, at holes without end, and at bytes', () => {
    const ring: unknown[] = [];
    ring.push(ring);
    expect(isWithin(ring)).toBe(false);
    expect(isWithin(new Array(4_000_000_000))).toBe(false);
    expect(isWithin(new Uint8Array(1))).toBe(false);
    expect(isWithin(new ArrayBuffer(1))).toBe(false);
  });
});
