// Long messages are told from usual ones without being looked at to their end.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excessOf } from '../../../src-main/app/message-size';

describe('the size of a message', () => {
  it('counts letters, names and values', () => {
    expect(excessOf('abcd', 5)).toBeNull();
    expect(excessOf('abcde', 5)).toBe('too-long');
    expect(excessOf([1, 2, 3], 4)).toBeNull();
    expect(excessOf([1, 2, 3, 4], 4)).toBe('too-long');
    expect(excessOf({ ab: 'cd' }, 6)).toBeNull();
    expect(excessOf({ abc: 'cd' }, 6)).toBe('too-long');
  });

  it('admits what is no longer than its JSON, and nothing with more letters than the limit', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (message) => {
        expect(excessOf(message, JSON.stringify(message).length + 1)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(6), (words, depth) => {
        let message: unknown = words;
        for (let at = 0; at < depth; at += 1) message = at % 2 ? [message] : { message };
        expect(excessOf(message, words.length)).toBe('too-long');
      }),
    );
  });

  it('ends at what contains itself, at holes without end, and at bytes', () => {
    const ring: unknown[] = [];
    ring.push(ring);
    expect(excessOf(ring)).toBe('odd');
    expect(excessOf(new Array(4_000_000_000))).toBe('too-long');
    expect(excessOf(new Uint8Array(1))).toBe('odd');
    expect(excessOf(new ArrayBuffer(1))).toBe('odd');
  });
});
