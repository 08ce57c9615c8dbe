// Addresses that may be opened outside of Variorum, and how they are shown so that none looks like another.

/** Kinds that lead to a page or to a letter; all others may start a program. */
const KINDS = ['http:', 'https:', 'mailto:'];
/** Beyond what systems hand on. */
export const LONGEST_ADDRESS = 8192;

export interface Address {
  /**
   * What is opened: of ASCII letters alone, so that no letter looks like another and none turns the
   * direction of the others round.
   */
  readonly href: string;
  /** The computer that it leads to, in the same letters; for a letter, whom it is written to. */
  readonly host: string;
  readonly isMail: boolean;
  /** The host as people of its language write it, where that differs; null where it does not. */
  readonly writtenHost: string | null;
  /** A name before the host, which may look like a host; '' where there is none. */
  readonly user: string;
}

/** Null for what is no whole address, or one of another kind. */
export function readAddress(written: string): Address | null {
  if (written.length > LONGEST_ADDRESS || !/^(?:https?:\/\/|mailto:)/i.test(written)) return null;
  const url = parsed(written);
  if (!url || !KINDS.includes(url.protocol)) return null;
  const href = inAscii(url.href);
  if (href.length > LONGEST_ADDRESS) return null;
  const isMail = url.protocol === 'mailto:';
  const host = isMail ? inAscii(url.pathname) : url.host;
  if (host === '') return null;
  return {
    href,
    host,
    isMail,
    writtenHost: isMail ? null : writtenHostOf(written, url.hostname),
    user: isMail ? '' : inAscii([url.username, url.password].filter(Boolean).join(':')),
  };
}

export function isAddress(written: string): boolean {
  return readAddress(written) !== null;
}

/** All in a text, each once, in their order; without the punctuation of the sentence around them. */
export function addressesIn(text: string): readonly string[] {
  const found = partsByAddress(text).flatMap((part) => (part.isAddress ? [part.text] : []));
  return [...new Set(found)];
}

export interface TextPart {
  readonly text: string;
  readonly isAddress: boolean;
}

const WRITTEN = /\b(?:https?:\/\/|mailto:)[^\s<>"“”„«»]+/gi;
/** What belongs to the sentence where an address ends. */
const AFTER = new Set(".,;:!?…'’‘*_");

/** A text cut at its addresses, in order. Joined, the parts are the text. */
export function partsByAddress(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  const addPlain = (end: number): void => {
    if (end > at) parts.push({ text: text.slice(at, end), isAddress: false });
  };
  for (const { 0: written, index } of text.matchAll(WRITTEN)) {
    const address = withoutSentence(written);
    if (!isAddress(address)) continue;
    addPlain(index);
    parts.push({ text: address, isAddress: true });
    at = index + address.length;
  }
  addPlain(text.length);
  return parts;
}

/** Without the marks at its end that belong to the sentence, and the brackets that were opened before it. */
function withoutSentence(written: string): string {
  const unopened = new Map([
    [')', count(written, ')') - count(written, '(')],
    [']', count(written, ']') - count(written, '[')],
  ]);
  let end = written.length;
  for (; end > 0; end -= 1) {
    const mark = written.charAt(end - 1);
    if (AFTER.has(mark)) continue;
    const left = unopened.get(mark) ?? 0;
    if (left <= 0) break;
    unopened.set(mark, left - 1);
  }
  return written.slice(0, end);
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

function parsed(written: string): URL | null {
  try {
    return new URL(written);
  } catch {
    return null;
  }
}

/** Markdown writes other letters as bytes, also in a host. */
function decoded(host: string): string {
  try {
    return decodeURIComponent(host);
  } catch {
    return host;
  }
}

/** The standard leaves spaces after `mailto:` as they are. */
function inAscii(href: string): string {
  return href.replace(/[^\x21-\x7e]+/gu, (letters) => encodeURIComponent(letters));
}

/** Without what cannot be seen or turns the direction round: it is for comparing, not for opening. */
function writtenHostOf(written: string, host: string): string | null {
  const [, authority = ''] = /^https?:[\\/]*([^\\/?#]*)/i.exec(written) ?? [];
  const bare = decoded(authority.slice(authority.lastIndexOf('@') + 1))
    .replace(/:\d*$/, '')
    .replace(/[\p{C}\p{Z}]/gu, '');
  return /[^\x21-\x7e]/.test(bare) && bare !== host ? bare : null;
}
