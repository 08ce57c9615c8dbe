// Opens a folder of articles in the app; where there is no display, makes a report and a picture too.
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { readStart, resolveFolder } from '../arguments.mjs';
import { ensureDisplay, hasDisplay } from '../display.mjs';
import { sandboxArguments } from '../electron.mjs';
import { say, seconds } from '../messages.mjs';
import { built, inRoot, root } from '../paths.mjs';
import { QUIET_OUTPUT, launch, run } from '../processes.mjs';
import { setUp } from '../setup.mjs';

const REPORT = inRoot('out', 'report.html');
const PICTURE = inRoot('out', 'window.png');
/** The report waits for the app, so that both are not slowed down; an app that stalls is passed by. */
const READY_MS = 20_000;

/** There is no graphics card to use, and no desktop whose absence would be worth a report. */
const WITHOUT_DISPLAY = ['--disable-gpu', '--log-level=3'];

/** Lines the app prints for us. */
const READY_LINE = 'variorum: ready';
const OPEN_LINE = 'variorum: open already';
const PICTURE_LINE = 'variorum: screenshot ';

/** @param {string} folder */
async function makeReport(folder) {
  const args = [built.cli, 'report', folder, '--out', REPORT];
  const code = await run(process.execPath, args, { cwd: root, stdio: QUIET_OUTPUT });
  if (code === 0) say(`A report to open in a browser: ${REPORT}`);
  else say(`The report could not be made (status ${code}); its reason is above.`);
}

/**
 * What a line that the app printed means to the user; null for lines that are for nobody.
 * @param {string} line
 * @returns {string | null}
 */
export function explain(line) {
  if (line === READY_LINE) return `Variorum is up, ${seconds(performance.now())}.`;
  if (line === OPEN_LINE) return 'Variorum is open already; its window shows the folder now.';
  if (line.startsWith(PICTURE_LINE)) {
    return `A picture of the window: ${line.slice(PICTURE_LINE.length)}`;
  }
  return null;
}

/**
 * What an earlier start left behind must not pass for what this one makes.
 * @param {string[]} files
 */
export function forget(files) {
  for (const file of files) fs.rmSync(file, { force: true });
}

/**
 * @param {string} executable
 * @param {string[]} args
 * @returns {{ ready: Promise<void>, ended: Promise<number> }}
 */
function openApp(executable, args) {
  const { child, ended } = launch(executable, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  /** @type {() => void} */
  let tellReady = () => {};
  /** @type {Promise<void>} */
  const ready = new Promise((resolve) => (tellReady = resolve));
  const lines = readline.createInterface({ input: /** @type {any} */ (child.stdout) });
  lines.on('line', (line) => {
    process.stdout.write(`${line}\n`);
    const meaning = explain(line);
    if (meaning !== null) say(meaning);
    if (line === READY_LINE) tellReady();
  });
  return { ready, ended };
}

/**
 * @param {string[]} words
 * @returns {Promise<number>}
 */
export async function start(words) {
  const { folder: name, rest } = readStart(words);
  const folder = resolveFolder(name);
  const electron = await setUp({ withBuild: true });
  const isVisible = hasDisplay();
  await ensureDisplay();
  const args = isVisible
    ? [...sandboxArguments(), root, folder, ...rest]
    : [...sandboxArguments(), ...WITHOUT_DISPLAY, root, folder, `--screenshot=${PICTURE}`, ...rest];
  if (!isVisible) forget([REPORT, PICTURE]);
  say(`Opening ${path.relative(process.cwd(), folder) || folder}.`);
  const { ready, ended } = openApp(electron.executable, args);
  if (!isVisible) {
    say(
      'Nobody can see the window here, so a report and a picture are made as well. ' +
        'The app runs until it is interrupted with Ctrl+C.',
    );
    const late = new Promise((resolve) => setTimeout(resolve, READY_MS).unref());
    await Promise.race([ready, ended, late]);
    await makeReport(folder);
  }
  return ended;
}
