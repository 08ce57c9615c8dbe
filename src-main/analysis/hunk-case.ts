// Adds the words that differ in nothing but their case to the changes.
import type { ChangeTokens } from './change-tokens';
import type { Hunk } from './word-diff';

/**
 * "[|Today] {The|the} talks" → "[The|Today the] talks". Words are aligned without regard to case;
 * whoever must turn one text into the other, letter by letter, has these replaced as well.
 */
export function withCase(hunks: readonly Hunk[], a: ChangeTokens, b: ChangeTokens): Hunk[] {
  const out: Hunk[] = [];
  const add = (hunk: Hunk): void => {
    const left = out.at(-1);
    if (left?.a.to === hunk.a.from && left.b.to === hunk.b.from) {
      out[out.length - 1] = {
        a: { from: left.a.from, to: hunk.a.to },
        b: { from: left.b.from, to: hunk.b.to },
      };
    } else {
      out.push(hunk);
    }
  };
  let [i, j] = [0, 0];
  for (const hunk of [...hunks, null]) {
    const end = hunk?.a.from ?? a.count;
    for (; i < end; i += 1, j += 1) {
      if (differsInCase(a, i, b, j)) add({ a: { from: i, to: i + 1 }, b: { from: j, to: j + 1 } });
    }
    if (hunk === null) break;
    add(hunk);
    [i, j] = [hunk.a.to, hunk.b.to];
  }
  return out;
}

function differsInCase(a: ChangeTokens, i: number, b: ChangeTokens, j: number): boolean {
  const one = a.text.slice(a.starts[i], a.ends[i]);
  const other = b.text.slice(b.starts[j], b.ends[j]);
  return one !== other && one.toLowerCase() === other.toLowerCase();
}
