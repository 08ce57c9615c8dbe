// The most memory that the process has held so far.
import { readFileSync } from 'node:fs';

const KILOBYTES_PER_MEGABYTE = 1024;

/**
 * Megabytes of physical memory, of all threads. Linux counts into `maxRSS` what the program that
 * started this one held; there, the process's own peak is read from /proc (proc_pid_status(5), VmHWM).
 */
export function peakMemory(): number {
  return (ownPeak() ?? process.resourceUsage().maxRSS) / KILOBYTES_PER_MEGABYTE;
}

function ownPeak(): number | null {
  try {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return peak === undefined ? null : Number(peak);
  } catch {
    return null;
  }
}
