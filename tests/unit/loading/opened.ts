// Opens a folder for a test as the app does: rich formats in caged processes of their own.
import { afterAll, beforeAll } from 'vitest';
import { Cage, CAGE_LIMITS, type CageLimits } from '../../../src-main/worker/cage';
import { startForked } from '../../../src-main/worker/forked-cage';
import { OneHand } from '../../../src-main/worker/hands';
import { OpenedLibrary } from '../../../src-main/worker/opened-library';
import { buildCage, type BuiltCage } from '../worker/built-cage';

const context = { progress: () => undefined, part: () => undefined, stop: new Int32Array(1) };

/** For all tests of a file. */
export function useCage(limits: CageLimits = CAGE_LIMITS): () => Cage {
  let built: BuiltCage | null = null;
  let cage: Cage | null = null;
  beforeAll(async () => {
    built = await buildCage();
    cage = new Cage(startForked(built.entry), 1, limits);
  });
  afterAll(() => {
    cage?.close();
    built?.remove();
  });
  return () => {
    if (cage === null) throw new Error('the cage is not built');
    return cage;
  };
}

/** Throws where the folder as a whole is refused. */
export async function openCaged(folder: string, { parse }: Cage): Promise<OpenedLibrary> {
  const hands = (): OneHand => new OneHand(Date.now, parse);
  const opened = await OpenedLibrary.open(folder, context, hands, null, null, parse);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

/** Of an article that is listed. */
export function textIn(library: OpenedLibrary, id: string): string {
  const read = library.read(id);
  return read.ok ? read.value.text : `(${read.error.message})`;
}
