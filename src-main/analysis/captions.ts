// Tells the blocks of an article that say what a picture shows, by the credit in them.
import type { Block } from '../model/segment';

/** A longer paragraph that ends in a credit is a report that closes with one. */
const MAX_LENGTH = 480;

/** "Photo: …", "FILE PHOTO: …", "Image credit: …" */
const OPENS_WITH_CREDIT =
  /^(?:file )?(?:photo(?:graph)?|image|picture|caption|foto|bild)(?: credit| caption)?\s*:/iu;
/** "… October 4, 2016. REUTERS/Khalil Ashawi", "… AFP/Getty Images" */
const ENDS_IN_AGENCY =
  /(?:^|[\s(])(?:REUTERS|AP|AFP|EPA|EFE|TASS|dpa|Xinhua|Anadolu|Getty Images)\s?\/\s?[\p{L}][\p{L}.'’\- ]{1,40}\)?$/u;
/** "… (AP Photo/Ann Lee)", "… (Photo by Ann Lee)", "… (File photo)" */
const ENDS_IN_BRACKETS = /\((?:[^()]{0,20} )?photo(?:graph)?(?:[ /:][^()]{0,60})?\)$/iu;
/** "… Photo: Ann Lee" */
const ENDS_IN_NAME =
  /[\s(](?:Photo(?:graph)?|Image|Foto)(?: by|:)\s?\p{Lu}[\p{L}.'’/\- ]{1,40}\)?$/u;

const SIGNS = [OPENS_WITH_CREDIT, ENDS_IN_AGENCY, ENDS_IN_BRACKETS, ENDS_IN_NAME];

/** Their numbers, in order. A title is none, whatever it says. */
export function captionsIn(text: string, blocks: readonly Block[]): number[] {
  return blocks.flatMap(({ role, start, end }, at) => {
    if (role === 'title' || end - start > MAX_LENGTH) return [];
    const words = text.slice(start, end).trim();
    return SIGNS.some((sign) => sign.test(words)) ? [at] : [];
  });
}
