// Which characters can end a sentence, close it behind its stop, or open the next one.

export const NO_STOP = 0;
/** `.`: ends a sentence, marks an abbreviation or an ordinal, or stands in a figure. */
export const FULL_STOP = 1;
/** `!` and `?`, which need white space or a capital after them. */
export const MARK = 2;
/** `…`: what follows tells whether it ends a sentence. */
export const ELLIPSIS = 3;
/** Stops of scripts that set no space after them: 。！？. */
export const WIDE = 4;
/** Stops that mean nothing else: danda, Armenian, Ethiopic, Burmese, Khmer and others. */
export const NATIVE = 5;
/** `;` and `:`, which are stops in Greek and in Armenian only. */
export const SEMICOLON = 6;
export const COLON = 7;

/** By code unit, one of the kinds above. */
export const STOP_KINDS = new Uint8Array(0x10000);

function mark(kind: number, characters: string): void {
  for (const character of characters) STOP_KINDS[character.charCodeAt(0)] = kind;
}

mark(FULL_STOP, '.');
mark(MARK, '!?‽؟⁇⁈⁉‼⸮');
mark(ELLIPSIS, '…⋯');
mark(WIDE, '。！？｡．︒﹒﹖﹗');
mark(NATIVE, '۔।॥։።፧፨။។៕᠃᠉꓿߹܀܁܂჻꘎꛳\u061e');
mark(SEMICOLON, ';\u037e');
mark(COLON, ':');

/** Quotation marks and brackets that close what a stop ended, when they stand right behind it. */
const CLOSERS = new Set('”’»"\')]}›」』）】〉》〕＂＇“‘«‹*_⟩');
/** Of these, the ones that open as well; behind a stop they close unless a letter follows. */
const EITHER = new Set('“‘«‹"\'*_');
/** What may stand between white space and the first letter of a sentence. */
const OPENERS = new Set('“‘«»"\'([{‹›「『（【〈《〔„‚‛¿¡—–-―‐*_#>•⟨`=~');

export function isCloser(character: string): boolean {
  return CLOSERS.has(character);
}

export function canOpen(character: string): boolean {
  return EITHER.has(character);
}

export function isOpener(character: string): boolean {
  return OPENERS.has(character);
}
