// Opens a folder of articles in the app; where there is no display, makes a report and a picture too.
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
const PICTURE_LINE = 'variorum: screenshot ';

/** @param {string} folder */
async function makeReport(folder) {
  const args = [built.cli, 'report', folder, '--out', REPORT];
  const code = await run(process.execPath, args, { cwd: root, stdio: QUIET_OUTPUT });
  if (code === 0) say(`A report to open in a browser: ${REPORT}`);
  else say(`The report could not be made (status ${code}); its reason is above.`);
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
    if (line === READY_LINE) {
      say(`Variorum is up, ${seconds(performance.now())}.`);
      tellReady();
    } else if (line.startsWith(PICTURE_LINE)) {
      say(`A picture of the window: ${line.slice(PICTURE_LINE.length)}`);
    }
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
