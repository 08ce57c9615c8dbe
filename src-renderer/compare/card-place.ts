// Where the explanation stands so that it covers none of the words that it explains.

/** In pixels from the top of the columns. */
export interface Room {
  readonly top: number;
  readonly bottom: number;
}

export interface CardPlace {
  readonly top: number;
  readonly maxHeight: number;
}

/** Between the card and the words, and between the card and the edge of the pane. */
export const GAP = 14;
/** Of the pane, so that what stands around the words can be read as well. */
const MAX_SHARE = 0.6;
/** Less shows hardly more than the headline. */
const LEAST = 120;

/**
 * Below the words where there is room, else above, else where there is more; null where neither
 * side has room for a card at all.
 *
 * @param words null where none of them is drawn
 * @param height of all that the card says
 */
export function placeCard(words: Room | null, pane: Room, height: number): CardPlace | null {
  const whole = pane.bottom - pane.top - 2 * GAP;
  const wanted = Math.min(height, MAX_SHARE * whole);
  const isSeen = words !== null && words.bottom > pane.top && words.top < pane.bottom;
  if (!isSeen) return { top: pane.bottom - GAP - wanted, maxHeight: wanted };
  const below = pane.bottom - words.bottom - 2 * GAP;
  const above = words.top - pane.top - 2 * GAP;
  const isBelow = wanted <= below || (wanted > above && below >= above);
  const room = Math.min(wanted, isBelow ? below : above);
  if (room < Math.min(LEAST, wanted)) return null;
  return { top: isBelow ? words.bottom + GAP : words.top - GAP - room, maxHeight: room };
}
