// Where a title is cut in two, so that what does not fit is left out in the middle.

/** Titles begin with what tells them apart: this part of the room is for the end. */
const END_SHARE = 0.35;
/** … unless it is its end that does. */
const MOST_END_SHARE = 0.6;

/**
 * Both parts together are the title; the second is what always stays of its end. It begins with a
 * word where one begins near by, and is empty where the title fits.
 * @param room characters that there is room for
 * @param tail characters at the end that tell the title from others like it
 */
export function splitForMiddle(
  title: string,
  room: number,
  tail = 0,
): readonly [start: string, end: string] {
  if (title.length <= room) return [title, ''];
  const most = Math.min(tail, Math.round(room * MOST_END_SHARE));
  const end = Math.max(1, most, Math.round(room * END_SHARE));
  const least = title.length - end;
  const word = title.indexOf(' ', least - 1) + 1;
  let cut = word > 0 && word - least <= end / 3 ? word : least;
  // Not between the two halves of one character, nor between a letter and its accent.
  while (cut > 0 && /^[\p{Mark}\uDC00-\uDFFF\u200D\uFE0F]/u.test(title.slice(cut))) cut -= 1;
  return [title.slice(0, cut), title.slice(cut)];
}
