// Times and memory of the matcher beside those of the baseline.
import type { Measured } from './measure';

/** Where a bench finds what it runs. */
export interface Places {
  /** The folder of the benches' sources. */
  readonly bench: string;
  /** The built command line. */
  readonly cli: string;
}

export function timeTable({
  baseline,
  match,
}: Readonly<Record<'baseline' | 'match', Measured>>): string {
  const { words } = JSON.parse(baseline.output) as { readonly words: number };
  return [
    row('', 'seconds', 'MB'),
    row('baseline', baseline.seconds.toFixed(2), baseline.megabytes.toFixed(0)),
    row('match', match.seconds.toFixed(2), match.megabytes.toFixed(0)),
    `${words} words; ${(match.seconds / baseline.seconds).toFixed(2)} times the baseline`,
  ].join('\n');
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(10) + cells.map((cell) => cell.padStart(10)).join('');
}
