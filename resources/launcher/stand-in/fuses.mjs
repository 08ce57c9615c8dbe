// Sets Electron's fuses: switches inside the executable, one byte each, behind a known mark.
import fs from 'node:fs';

/** From Electron's documentation of fuses; the mark occurs once in an executable. */
const MARK = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const WIRE_VERSION = 1;

/** Positions of the fuses that are set here, in wire version 1. */
export const FUSE = { nodeCliInspect: 3, ownBrowserSnapshot: 6 };

/**
 * Where the fuses begin in an executable, and how many it has.
 * @param {string} executable
 */
function wireOf(executable) {
  const bytes = fs.readFileSync(executable);
  const mark = bytes.indexOf(MARK);
  if (mark < 0 || bytes.indexOf(MARK, mark + 1) >= 0) {
    throw new Error(`${executable} does not hold the mark of Electron's fuses exactly once.`);
  }
  const wire = mark + MARK.length;
  const [version, length] = [bytes[wire], bytes[wire + 1] ?? 0];
  if (version !== WIRE_VERSION) throw new Error(`Fuses of version ${version} are not known.`);
  return {
    first: wire + 2,
    states: bytes.subarray(wire + 2, wire + 2 + length).toString('latin1'),
  };
}

/**
 * @param {string} executable
 * @returns {(boolean | null)[]} by position; null for one that the version of Electron has taken away
 */
export function readFuses(executable) {
  const { states } = wireOf(executable);
  return [...states].map((state) => (state === '1' ? true : state === '0' ? false : null));
}

/**
 * @param {string} executable changed in place
 * @param {Record<number, boolean>} wanted position to on or off
 */
export function setFuses(executable, wanted) {
  const { first, states } = wireOf(executable);
  const positions = Object.keys(wanted).map(Number);
  const unknown = positions.find((position) => position >= states.length);
  if (unknown !== undefined) throw new Error(`${executable} has no fuse ${unknown}.`);
  const file = fs.openSync(executable, 'r+');
  try {
    for (const position of positions) {
      fs.writeSync(file, wanted[position] ? '1' : '0', first + position);
    }
  } finally {
    fs.closeSync(file);
  }
}
