// The one entry for the project's npm scripts; plain Node, since it runs before anything is installed.
import { USAGE, expectNoArguments } from './arguments.mjs';
import { Refusal, say } from './messages.mjs';
import { watchOver } from './processes.mjs';

/** What the build tool asks for. */
const OLDEST_NODE = [20, 19];

/**
 * Loaded one by one, so that a command does not wait for what only others use.
 * @type {Record<string, (words: string[]) => Promise<number>>}
 */
const COMMANDS = {
  start: async (words) => (await import('./commands/start.mjs')).start(words),
  dev: async (words) => (await import('./commands/dev.mjs')).dev(words),
  variorum: async (words) => (await import('./commands/variorum.mjs')).variorum(words),
  test: async (words) => (await import('./commands/test.mjs')).test(words),
  doctor: async (words) => (await import('./commands/doctor.mjs')).doctor(words),
  check: async (words) => {
    expectNoArguments('check', words);
    return (await import('./commands/test.mjs')).check();
  },
  screenshots: async (words) => {
    expectNoArguments('screenshots', words);
    return (await import('./commands/screenshots.mjs')).screenshots();
  },
  package: async (words) => {
    expectNoArguments('package', words);
    return (await import('./commands/package.mjs')).makeOne();
  },
  build: async (words) => {
    expectNoArguments('build', words);
    const { ensureModules } = await import('./modules.mjs');
    const { build } = await import('./build.mjs');
    await ensureModules();
    await build();
    return 0;
  },
};

/**
 * @param {string} version such as "20.19.0"
 * @returns {boolean}
 */
function isOldNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
}

/**
 * @param {string[]} words
 * @returns {Promise<number>} the exit code
 */
async function main([name, ...words]) {
  if (isOldNode(process.versions.node)) {
    throw new Refusal(
      `Variorum needs Node ${OLDEST_NODE.join('.')} or newer, and this is Node ` +
        `${process.versions.node}. Install a newer one, then run the command again.`,
    );
  }
  if (name === 'help' || name === '--help' || name === '-h') {
    console.log(USAGE);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    say(name === undefined ? USAGE : `There is no command ${name}.\n\n${USAGE}`);
    return 2;
  }
  return command(words);
}

watchOver();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  say(error.message);
  process.exitCode = error.exitCode;
}
process.exit();
