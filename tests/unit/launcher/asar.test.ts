// An asar archive: each file is found in the folders of its name, with what was packed.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packAsar } from '../../../resources/launcher/stand-in/asar.mjs';

interface Entry {
  readonly size?: number;
  readonly offset?: string;
  readonly files?: Readonly<Record<string, Entry>>;
}

/** By the description of the format: sizes, the header, then the bodies. */
function unpack(archive: Buffer): Map<string, string> {
  const bodies = 8 + archive.readUInt32LE(4);
  const header = archive.subarray(16, 16 + archive.readUInt32LE(12)).toString();
  const found = new Map<string, string>();
  const walk = ({ files = {} }: Entry, path: string): void => {
    for (const [name, entry] of Object.entries(files)) {
      if (entry.files !== undefined) walk(entry, `${path}${name}/`);
      const start = bodies + Number(entry.offset);
      if (entry.size !== undefined) {
        found.set(path + name, archive.subarray(start, start + entry.size).toString());
      }
    }
  };
  walk(JSON.parse(header) as Entry, '');
  return found;
}

/** Files end as no folder does, so that none is both. */
const name = fc
  .tuple(
    fc.array(fc.constantFrom('main', 'chunks', '__proto__', 'toString', 'Ä'), { maxLength: 3 }),
    fc.constantFrom('a.js', 'b.json', '__proto__.js', '日本.txt'),
  )
  .map(([folders, file]) => [...folders, file].join('/'));

it('holds every file in its folders', () => {
  fc.assert(
    fc.property(fc.dictionary(name, fc.string({ unit: 'grapheme' })), (texts) => {
      const files = new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
      const found = unpack(packAsar(files));
      expect([...found].sort()).toEqual(
        [...files].map(([path, body]) => [path, body.toString()]).sort(),
      );
    }),
  );
});

it.each([[['a', 'a/b']], [['a/b', 'a']], [['']], [['a//b']], [['/a']], [['a/']]])(
  'refuses names that no folder can hold: %j',
  (names) => {
    expect(() => packAsar(new Map(names.map((one) => [one, Buffer.of()])))).toThrow('archive');
  },
);
