// Files of sections: what is read is what was written, and what is damaged is refused.
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SectionFile, writeSections } from '../../../src-main/loading/section-file';
import { temporaryFolder } from './temporary-folder';

async function written(): Promise<string> {
  const path = join(temporaryFolder(), 'kept');
  const done = await writeSections(path, {
    about: '{"title":"Ünïcode"}',
    numbers: Int32Array.of(1, -2, 3),
    none: new Int32Array(0),
    flags: Uint8Array.of(1, 0, 255),
    scores: Float64Array.of(0.5, 1 / 3),
  });
  expect(done.ok).toBe(true);
  return path;
}

describe('a file of sections', () => {
  it('gives each of them back, in any order', async () => {
    const file = new SectionFile(await written());
    expect([...file.floats('scores')]).toEqual([0.5, 1 / 3]);
    expect([...file.ints('numbers')]).toEqual([1, -2, 3]);
    expect(file.ints('numbers').buffer).toBeInstanceOf(SharedArrayBuffer);
    expect([...file.ints('none')]).toEqual([]);
    expect([...file.bytes('flags')]).toEqual([1, 0, 255]);
    expect(file.text('about')).toBe('{"title":"Ünïcode"}');
    expect(() => file.ints('flags')).toThrow('There is no section “flags”.');
    file.close();
  });

  it('is refused where it is cut short or something else', async () => {
    const path = await written();
    const whole = readFileSync(path);
    truncateSync(path, whole.length - 1);
    const file = new SectionFile(path);
    expect([...file.ints('numbers')]).toEqual([1, -2, 3]);
    expect(() => file.floats('scores')).toThrow('The file is cut short.');
    file.close();
    for (const bytes of [
      whole.subarray(0, 40),
      whole.subarray(0, 5),
      Buffer.from('x'.repeat(99)),
    ]) {
      writeFileSync(path, bytes);
      expect(() => new SectionFile(path)).toThrow();
    }
    expect(() => new SectionFile(`${path}.none`)).toThrow();
  });
});
