// The command line's entry: hands the words of the command to a thread and ends with its status.
import { supervise } from './supervisor';

// A failure reaches the callback of its write; unheard, it would end the process as well.
process.stdout.on('error', () => undefined);

const status = await supervise(new URL('./cli-thread.js', import.meta.url), process.argv.slice(2));
// Not before what was said last is out; and not later, where the standard output is stuck.
process.stderr.write('', () => process.exit(status));
