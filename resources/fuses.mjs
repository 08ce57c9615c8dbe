// Sets the fuses of a packaged Variorum, once before it is signed: `node resources/fuses.mjs EXECUTABLE`. Reads them back.
import { pathToFileURL } from 'node:url';
import { readFuses, setFuses } from './launcher/stand-in/fuses.mjs';

/**
 * What each fuse is to be, by its place in the wire. The last but one is wanted only where the app
 * is packed with its hashes (macOS, Windows); elsewhere Electron does not look at it.
 * @type {readonly { name: string, place: number, isOn: boolean, why: string }[]}
 */
export const PACKAGED = [
  { name: 'runAsNode', place: 0, isOn: false, why: 'it is no Node for other programs' },
  {
    name: 'cookieEncryption',
    place: 1,
    isOn: true,
    why: 'there are no cookies, and none in plain',
  },
  { name: 'nodeOptions', place: 2, isOn: false, why: 'NODE_OPTIONS does not put code into it' },
  { name: 'nodeCliInspect', place: 3, isOn: false, why: 'no debugger is let in by --inspect' },
  { name: 'asarIntegrity', place: 4, isOn: true, why: 'it runs only what was packed' },
  { name: 'onlyAsar', place: 5, isOn: true, why: 'no folder beside it is run instead of it' },
  { name: 'ownBrowserSnapshot', place: 6, isOn: false, why: 'there is one snapshot, Electron’s' },
  { name: 'fileExtraPrivileges', place: 7, isOn: false, why: 'its pages come from app://variorum' },
];

/**
 * @param {string} executable changed in place
 * @returns {string[]} the names of those that are not as wanted, which are none
 */
export function lock(executable) {
  setFuses(executable, Object.fromEntries(PACKAGED.map(({ place, isOn }) => [place, isOn])));
  const found = readFuses(executable);
  return PACKAGED.filter(({ place, isOn }) => found[place] !== isOn).map(({ name }) => name);
}

/** @param {string | undefined} executable */
function main(executable) {
  if (executable === undefined) {
    process.stderr.write('Name the executable of a packaged app: node resources/fuses.mjs FILE\n');
    return 2;
  }
  const open = lock(executable);
  for (const { name, isOn, why } of PACKAGED) {
    process.stdout.write(`${name.padEnd(20)} ${isOn ? 'on ' : 'off'}  ${why}\n`);
  }
  for (const name of open) process.stderr.write(`${name} is not as it should be\n`);
  return open.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = main(process.argv[2]);
}
