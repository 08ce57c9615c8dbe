// Long names for narrow places, cut where they say least.

/** Cut in the middle: both the start and the end of a name or a path tell what it is. */
export function shorten(label: string, most: number): string {
  const letters = Array.from(label);
  if (letters.length <= most) return label;
  const start = Math.ceil((most - 1) / 2);
  const end = most - 1 - start;
  return `${letters.slice(0, start).join('')}…${letters.slice(letters.length - end).join('')}`;
}
