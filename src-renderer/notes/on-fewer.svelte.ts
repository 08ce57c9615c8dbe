// Gives the focus on when the row of a list that had it has gone.
import { tick } from 'svelte';

/**
 * @param count of the rows; null while the list is not shown
 * @param focus called where the focus went with a row; `left` says how many rows there still are
 */
export function onFewer(count: () => number | null, focus: (left: number) => void): void {
  let before: number | null = null;
  $effect(() => {
    const now = count();
    const isFewer = now !== null && before !== null && now < before;
    before = now;
    if (!isFewer) return;
    // A dialog that asked about the notes closes first.
    void tick().then(() => {
      if (document.activeElement === document.body) focus(now);
    });
  });
}
