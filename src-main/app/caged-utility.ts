// A caged process that Electron starts: apart from the window, without its rights, and to be ended at any time.
import { utilityProcess } from 'electron';
import { fileURLToPath } from 'node:url';
import type { CageAnswer, StartCaged } from '../worker/cage';

const ENTRY = fileURLToPath(new URL('./caged-process.js', import.meta.url));

export const startUtility: StartCaged = (hear, lost) => {
  const child = utilityProcess.fork(ENTRY, [], {
    serviceName: 'Variorum article reader',
    stdio: 'ignore',
    // Nothing of the surroundings is for it to know.
    env: {},
  });
  child.on('message', (answer: CageAnswer) => hear(answer));
  child.once('exit', lost);
  return {
    ask: (request) => child.postMessage(request),
    kill: () => void child.kill(),
  };
};
