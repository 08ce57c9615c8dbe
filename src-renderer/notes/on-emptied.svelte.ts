// Gives the focus to what stands for an empty list when its last row has taken the focus with it.
import { tick } from 'svelte';

/** @param count of the rows; null while the list is not shown */
export function onEmptied(count: () => number | null, focus: () => void): void {
  let before: number | null = null;
  $effect(() => {
    const now = count();
    const isEmptied = now === 0 && before !== null && before > 0;
    before = now;
    if (!isEmptied) return;
    // A dialog that asked about the notes closes first.
    void tick().then(() => {
      if (document.activeElement === document.body) focus();
    });
  });
}
