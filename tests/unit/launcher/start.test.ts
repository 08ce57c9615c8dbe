// What starting the app tells the user, and what it clears away before.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { explain, forget } from '../../../resources/launcher/commands/start.mjs';
import { makeScratch, put } from './scratch';

it.each([
  ['variorum: ready', /^Variorum is up, [\d.]+ s\.$/],
  ['variorum: open already', /^Variorum is open already; its window shows the folder now\.$/],
  ['variorum: screenshot /out/window.png', /^A picture of the window: \/out\/window\.png$/],
])('says what “%s” means', (line, meaning) => {
  expect(explain(line)).toMatch(meaning);
});

it('makes nothing of other lines', () => {
  expect(explain('variorum: ready or not')).toBeNull();
  expect(explain('')).toBeNull();
});

it('removes what an earlier start left, and minds nothing that is not there', () => {
  const folder = makeScratch();
  const report = put(folder, 'report.html', 'old');
  forget([report, join(folder, 'window.png')]);
  expect(existsSync(report)).toBe(false);
});
