// A caged process that plain Node forks.
import { fork } from 'node:child_process';
import type { CageAnswer, StartCaged } from './cage';

/** @param entry the built `caged-process` module */
export function startForked(entry: URL): StartCaged {
  return (hear, lost) => {
    // Nothing of the surroundings is for it to know, and bytes come as they are.
    const child = fork(entry, [], {
      env: {},
      execArgv: [],
      serialization: 'advanced',
      stdio: 'ignore',
    });
    child.on('message', (answer: CageAnswer) => hear(answer));
    child.once('exit', lost);
    child.once('error', lost);
    child.channel?.unref();
    child.unref();
    return {
      ask: (request) => void child.send(request, () => undefined),
      kill: () => void child.kill('SIGKILL'),
    };
  };
}
