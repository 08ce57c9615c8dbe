// The command line's entry: connects a run with the process.
import { codeOf } from '../loading/file-errors';
import { run } from './run';

// A failure reaches the callback of its write; unheard, it would end the process as well.
process.stdout.on('error', () => undefined);

process.exitCode = await run(process.argv.slice(2), {
  write: (text) =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => {
        if (error === null || error === undefined) resolve(true);
        else if (codeOf(error) === 'EPIPE') resolve(false);
        else reject(error);
      });
    }),
  read: () => process.stdin,
  warn: (line) => process.stderr.write(`${line}\n`),
  now: () => new Date(),
  version: __VERSION__,
});
