// What the words of a note became: runs that stayed, that went and that came, for showing old against new.

export interface WordRun {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

/** Words of both texts together beyond which they are shown one after the other: a table of both is made. */
const MOST_CELLS = 1_000_000;
const WORD = /\s+|[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu;

/** The texts of what stayed and went together are `before`, of what stayed and came `after`. */
export function wordChange(before: string, after: string): WordRun[] {
  const [old, now] = [before.match(WORD) ?? [], after.match(WORD) ?? []];
  if (old.length * now.length > MOST_CELLS) return whole(before, after);
  const lengths = commonLengths(old, now);
  const width = now.length + 1;
  const runs: { kind: WordRun['kind']; text: string }[] = [];
  const push = (kind: WordRun['kind'], text: string): void => {
    const last = runs[runs.length - 1];
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [one, other] = [old[i], now[j]];
    if (one !== undefined && one === other) {
      push('same', one);
      i += 1;
      j += 1;
    } else if (
      one !== undefined &&
      (other === undefined ||
        (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      push('gone', one);
      i += 1;
    } else if (other !== undefined) {
      push('come', other);
      j += 1;
    }
  }
  return gathered(runs);
}

function whole(before: string, after: string): WordRun[] {
  return [
    { kind: 'gone', text: before },
    { kind: 'come', text: after },
  ];
}

/** At `i * width + j` how many words `old` from i on and `now` from j on have in common, in order. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint32Array {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i] === now[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}

/** What goes and comes around nothing but white space is read as one change. */
function gathered(runs: readonly WordRun[]): WordRun[] {
  const made: WordRun[] = [];
  let [gone, come] = ['', ''];
  const flush = (): void => {
    if (gone !== '') made.push({ kind: 'gone', text: gone });
    if (come !== '') made.push({ kind: 'come', text: come });
    [gone, come] = ['', ''];
  };
  for (const [at, { kind, text }] of runs.entries()) {
    const isBetween =
      kind === 'same' && text.trim() === '' && at > 0 && at < runs.length - 1 && gone + come !== '';
    if (kind === 'gone') gone += text;
    else if (kind === 'come') come += text;
    else if (isBetween) {
      gone += text;
      come += text;
    } else {
      flush();
      made.push({ kind, text });
    }
  }
  flush();
  return made;
}
