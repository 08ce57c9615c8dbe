// Reads the source of an RTF document: groups, control words, and text in one encoding after the other.

export interface RtfEvents {
  openGroup(): void;
  closeGroup(): void;
  /** Without its backslash; `parameter` is null where there is none. A symbol is a word of one sign. */
  control(word: string, parameter: number | null): void;
  /** A byte of the text, in the encoding of its font. */
  byte(byte: number): void;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const MINUS = 0x2d;
const QUOTE = 0x27;
const SPACE = 0x20;
/** Longer ones are no words (RTF 1.9.1, “Control word”). */
const MAX_WORD = 32;
const MAX_DIGITS = 10;

/** Takes time linear in the bytes, whatever they are. */
export function readRtf(bytes: Uint8Array, events: RtfEvents): void {
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === OPEN) events.openGroup();
    else if (byte === CLOSE) events.closeGroup();
    else if (byte === BACKSLASH) at = readControl(bytes, at, events);
    else if (byte !== LINE_FEED && byte !== CARRIAGE_RETURN && byte !== 0) events.byte(byte);
  }
}

/** From behind the backslash; returns where it ends. */
function readControl(bytes: Uint8Array, start: number, events: RtfEvents): number {
  let at = start;
  while (at - start < MAX_WORD && isLetter(bytes[at])) at += 1;
  if (at === start) return readSymbol(bytes, start, events);
  const word = latin(bytes, start, at);
  const digits = at;
  if (bytes[at] === MINUS) at += 1;
  while (at - digits < MAX_DIGITS && isDigit(bytes[at])) at += 1;
  const parameter = at > digits ? Number.parseInt(latin(bytes, digits, at), 10) : null;
  if (bytes[at] === SPACE) at += 1;
  if (word === 'bin') return at + Math.max(0, parameter ?? 0);
  events.control(word, parameter === null || Number.isNaN(parameter) ? null : parameter);
  return at;
}

function readSymbol(bytes: Uint8Array, at: number, events: RtfEvents): number {
  const symbol = bytes[at];
  if (symbol === undefined) return at;
  if (symbol === QUOTE) {
    const byte = Number.parseInt(latin(bytes, at + 1, at + 3), 16);
    if (!Number.isNaN(byte)) events.byte(byte);
    return at + 3;
  }
  events.control(String.fromCharCode(symbol), null);
  return at + 1;
}

function isLetter(byte = 0): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte = 0): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
