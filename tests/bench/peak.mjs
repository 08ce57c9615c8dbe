// Loaded before a measured program: on its end, writes the most memory it held to a file.
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Linux counts into `maxRSS` what the process that started this one held; its own peak is in /proc. */
function peakKilobytes() {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
    if (peak !== undefined) return Number(peak);
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS;
}

const target = process.env.VARIORUM_BENCH_PEAK;
if (isMainThread && target !== undefined) {
  process.on('exit', () => writeFileSync(target, String(peakKilobytes())));
}
