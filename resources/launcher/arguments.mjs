// Reads the words typed after a command, and says how the commands are used.
import fs from 'node:fs';
import path from 'node:path';
import { Refusal } from './messages.mjs';
import { inRoot, startingFolder } from './paths.mjs';

export const USAGE = `Usage: node resources/launcher/main.mjs <command>

  start [FOLDER] [options for the app]   set up, build and open the articles in FOLDER (default: seeds)
  dev [FOLDER] [options for the app]     the same, taking up changes of the source while it runs
  variorum [ARGUMENTS]                   the command line, without a window
  test [--only STEPS] [FILTERS]          all checks and tests; FILTERS limit it to tests they name
  check                                  format, lint and types only
  build                                  build into out/
  package                                make a folder in dist/ that runs without Node
  doctor [--json]                        set up, and say what was found
  screenshots                            make the pictures of the documentation
  help                                   this text

As npm scripts: npm start -- FOLDER, npm test, npm run doctor, and so on.`;

/** In the order they run. */
export const STEP_NAMES = ['format', 'lint', 'types', 'unit', 'build', 'e2e'];
/** What a filter can be about: the steps that run tests, and the build the last one needs. */
const TEST_STEPS = ['unit', 'build', 'e2e'];

/**
 * The first word that is not an option is the folder; options for the app are written --name=value.
 * @param {string[]} words
 * @returns {{ folder: string | null, rest: string[] }}
 */
export function readStart(words) {
  const at = words.findIndex((word) => !word.startsWith('-'));
  if (at < 0) return { folder: null, rest: words };
  return { folder: words[at] ?? null, rest: words.toSpliced(at, 1) };
}

/**
 * @param {string | null} name as typed; null for the articles that come with the project
 * @param {string} [from] what a relative name is relative to
 * @returns {string} absolute
 */
export function resolveFolder(name, from = startingFolder()) {
  const folder = name === null ? inRoot('seeds') : path.resolve(from, name);
  const found = fs.statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return folder;
  const reason = found ? 'It is not a folder' : 'There is no such folder';
  throw new Refusal(`${reason}: ${folder}. Name a folder that holds articles.`, 2);
}

/**
 * @param {string[]} words
 * @returns {{ json: boolean }}
 */
export function readDoctor(words) {
  const unknown = words.find((word) => word !== '--json');
  if (unknown) throw new Refusal(`doctor does not know ${unknown}. It knows --json only.`, 2);
  return { json: words.includes('--json') };
}

/**
 * @param {string[]} words
 * @returns {{ steps: string[], filters: string[] }} steps in the order they run
 */
export function readTest(words) {
  const filters = [];
  /** @type {string[] | null} */
  let only = null;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--only' || word.startsWith('--only=')) {
      const list = word === '--only' ? words[(at += 1)] : word.slice('--only='.length);
      only = (list ?? '').split(',').filter(Boolean);
    } else if (word.startsWith('-')) {
      throw new Refusal(`test does not know ${word}. It knows --only STEPS and filters.`, 2);
    } else {
      filters.push(word);
    }
  }
  const unknown = only?.find((name) => !STEP_NAMES.includes(name));
  if (unknown !== undefined || only?.length === 0) {
    const what = unknown === undefined ? '--only names no step' : `There is no step ${unknown}`;
    throw new Refusal(`${what}. The steps are ${STEP_NAMES.join(', ')}, joined with commas.`, 2);
  }
  const wanted = only ?? (filters.length > 0 ? TEST_STEPS : STEP_NAMES);
  return { steps: STEP_NAMES.filter((name) => wanted.includes(name)), filters };
}

/**
 * @param {string} command
 * @param {string[]} words
 */
export function expectNoArguments(command, words) {
  if (words.length > 0)
    throw new Refusal(`${command} takes no arguments. Leave out ${words[0]}.`, 2);
}
