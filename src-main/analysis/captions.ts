// Tells the blocks of an article that say what a picture shows, by the credit in them.
import type { Span } from '../model/span';

/** A longer paragraph that ends in a credit is a report that closes with one. */
const MAX_LENGTH = 480;

/** "Photo: …", "FILE PHOTO: …", "Image credit: …" */
const OPENS_WITH_CREDIT =
  /^(?:file )?(?:photo(?:graph)?|image|picture|caption|foto|bild)(?: credit| caption)?\s*:/iu;
/** "FILE - …", as agencies mark a picture that is not of the day. */
const OPENS_WITH_FILE = /^FILE(?: PHOTO)?\s?[-–—:]\s/u;
/** "… October 4, 2016. REUTERS/Khalil Ashawi", "… AFP/Getty Images" */
const ENDS_IN_AGENCY =
  /(?:^|[\s(])(?:REUTERS|AP|AFP|EPA|EFE|TASS|dpa|Xinhua|Anadolu|Getty Images)\s?\/\s?[\p{L}][\p{L}.'’\- ]{1,40}\)?$/u;
/** "… (AP Photo/Ann Lee)", "… (Photo by Ann Lee)", "… (File photo)" */
const ENDS_IN_BRACKETS = /\((?:[^()]{0,20} )?photo(?:graph)?(?:[ /:][^()]{0,60})?\)$/iu;
/** "… Photo: Ann Lee" */
const ENDS_IN_NAME =
  /[\s(](?:Photo(?:graph)?|Image|Foto)(?: by|:)\s?\p{Lu}[\p{L}.'’/\- ]{1,40}\)?$/u;

/** Every ending has one of these, or a slash. */
const PHOTO = /photo|image|foto/iu;
const OPENINGS = [OPENS_WITH_CREDIT, OPENS_WITH_FILE];
const ENDINGS = [ENDS_IN_AGENCY, ENDS_IN_BRACKETS, ENDS_IN_NAME];
/** No credit at an end is longer, nor what opens a caption. */
const LOOK = 100;

export function isCaption(text: string, { start, end }: Span): boolean {
  if (end - start > MAX_LENGTH) return false;
  const opening = text.slice(start, Math.min(end, start + LOOK));
  if (OPENINGS.some((sign) => sign.test(opening))) return true;
  const ending = text.slice(Math.max(start, end - LOOK), end);
  return (ending.includes('/') || PHOTO.test(ending)) && ENDINGS.some((sign) => sign.test(ending));
}
