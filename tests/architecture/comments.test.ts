// A doc comment stands over what it is about: right over another one, it would be about nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const TWO_IN_A_ROW = /^[ \t]*\/\*\*(?:(?!\*\/)[^])*\*\/[ \t]*\n[ \t]*\/\*\*/m;

it.each(['src-main', 'src-renderer'])('every doc comment of %s has something below it', (part) => {
  const files = readdirSync(join(ROOT, part), { recursive: true, encoding: 'utf8' });
  const scripts = files.filter((file) => /\.(?:ts|svelte)$/.test(file));
  expect(scripts.length).toBeGreaterThan(50);
  const astray = scripts.filter((file) =>
    TWO_IN_A_ROW.test(readFileSync(join(ROOT, part, file), 'utf8')),
  );
  expect(astray).toEqual([]);
});
