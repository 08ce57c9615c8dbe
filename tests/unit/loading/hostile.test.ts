// Hostile files of every group, opened as the app opens them: each comes out as is written beside it.
import { expect, it } from 'vitest';
import { HOSTILE, writeHostile } from '../../fixtures/hostile';
import { surprises } from '../../fixtures/hostile/outcome';
import { placeCrowd } from '../../fixtures/hostile/sizes';
import { permissions } from '../../fixtures/hostile/special-files';
import { openCaged, textIn, useCage } from './opened';
import { asNormalUser, temporaryFolder } from './temporary-folder';

/** Nobody listens there; what asks is found out by the tests in the window. */
const NOWHERE = 'http://127.0.0.1:9';

/** Of a folder of nothing but small files: as many as one likes by the environment. */
const CROWD = Number(process.env['HOSTILE_FILES'] ?? 500);
const MOST_FILES = 100_000;

const cage = useCage();
const groups = [...new Set(HOSTILE.map(({ group }) => group))];

it('has cases enough, each in a file of its own', () => {
  expect(HOSTILE.length).toBeGreaterThan(300);
  const files = HOSTILE.filter(({ rawName }) => !rawName).map(({ file }) => file);
  expect(new Set(files).size).toBe(files.length);
});

it.each(groups)('%s: all load, are refused or passed over as expected', async (group) => {
  const cases = HOSTILE.filter((one) => one.group === group);
  const folder = temporaryFolder();
  writeHostile(folder, NOWHERE, cases);
  const library = await openCaged(folder, cage());
  const textOf = ({ id }: { readonly id: string }): string => textIn(library, id);
  expect(surprises(cases, library.summary(), textOf)).toEqual([]);
});

it('what may not be read is refused with its reason, and the rest is read', async () => {
  const folder = temporaryFolder();
  writeHostile(folder, NOWHERE, permissions);
  await asNormalUser(folder, async () => {
    const library = await openCaged(folder, cage());
    const textOf = ({ id }: { readonly id: string }): string => textIn(library, id);
    expect(surprises(permissions, library.summary(), textOf)).toEqual([]);
  });
});

it('reads as many files of a folder as may be, and says so where there are more', async () => {
  const folder = temporaryFolder();
  placeCrowd(folder, CROWD);
  const { documents, refused } = (await openCaged(folder, cage())).summary();
  expect(documents).toHaveLength(Math.min(CROWD, MOST_FILES));
  const told = CROWD > MOST_FILES ? ['too-large'] : [];
  expect(refused.map(({ error }) => error.code)).toEqual(told);
});
