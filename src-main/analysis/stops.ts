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
const CLOSERS = '”’»"\')]}›」』）】〉》〕＂＇“‘«‹*_⟩`';
/** Of these, the ones that open as well; behind a stop they close unless a letter follows. */
const EITHER = '“‘«‹"\'*_`';
/** What may stand between white space and the first letter of a sentence. */
const OPENERS = '“‘«»"\'([{‹›「『（【〈《〔„‚‛¿¡—–-―‐*_#>•⟨`=~';

const CLOSES = 1;
const CLOSES_OR_OPENS = 2;
const OPENS = 4;
/** By code unit, the flags above. */
const QUOTING = new Uint8Array(0x10000);

function flag(characters: string, flags: number): void {
  for (const character of characters) {
    const unit = character.charCodeAt(0);
    QUOTING[unit] = (QUOTING[unit] ?? 0) | flags;
  }
}

flag(CLOSERS, CLOSES);
flag(EITHER, CLOSES_OR_OPENS);
flag(OPENERS, OPENS);

export function isCloser(unit: number): boolean {
  return ((QUOTING[unit] ?? 0) & CLOSES) !== 0;
}

export function canOpen(unit: number): boolean {
  return ((QUOTING[unit] ?? 0) & CLOSES_OR_OPENS) !== 0;
}

export function isOpener(unit: number): boolean {
  return ((QUOTING[unit] ?? 0) & OPENS) !== 0;
}
