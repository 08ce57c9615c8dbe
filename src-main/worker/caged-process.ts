// Entry point of a caged process: one of Electron's utility processes, or one that Node has forked.
import type { CageAnswer, CageRequest } from './cage';
import { CagedGuard } from './caged-guard';

/** Electron's; Node's own types do not know it. */
interface UtilityPort {
  on(name: 'message', hear: (event: { readonly data: CageRequest }) => void): void;
  postMessage(answer: CageAnswer): void;
}

const { parentPort } = process as unknown as { readonly parentPort?: UtilityPort };
const guard = new CagedGuard();

async function answer(request: CageRequest): Promise<void> {
  const found = await guard.parse(request);
  if (parentPort) parentPort.postMessage(found);
  else process.send?.(found);
}

// Who asked ends this process where a thread runs wild.
if (parentPort) {
  parentPort.on('message', ({ data }) => void answer(data));
} else {
  process.on('message', (request: CageRequest) => void answer(request));
  process.on('disconnect', () => process.exit());
}
