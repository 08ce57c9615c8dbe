// Limits how deeply the elements of a page nest, before a DOM is made of it: that takes time with the square of the depth.

/**
 * Pages nest some dozens deep. Browsers put beside one another what lies deeper than 512; finding the
 * article takes time with the depth as well, of which 128 leave little.
 */
const MAX_DEPTH = 128;

/** What stands for a tag that is left out and would have begun a line. */
const NEW_LINE = '<br><br>';

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const VOID = setOf(
  'area base basefont br col command embed frame hr image img input isindex keygen link meta param source track wbr',
);
/** What they hold is no markup; of others, the DOM that is made takes it for markup. */
const RAW = setOf('script style title textarea xmp');
const FOREIGN = setOf('svg math');
/** Of these, what a tag that closes itself is in HTML again: open. */
const HTML_IN_FOREIGN = setOf('foreignobject desc mi mo mn ms mtext annotation-xml');
const ENDS_PARAGRAPH = setOf(
  'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul',
);
const CELLS = setOf('td th');
const ROW = setOf('tr td th');
const TERMS = setOf('dt dd');
const PARAGRAPH = setOf('p');
/** The open elements that others end, where they are the innermost. */
const ENDED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...[...ENDS_PARAGRAPH].map((name) => [name, PARAGRAPH] as const),
  ['li', setOf('li')],
  ['tr', ROW],
  ['td', CELLS],
  ['th', CELLS],
  ['dt', TERMS],
  ['dd', TERMS],
  ['option', setOf('option')],
]);
const BLOCKS = new Set([...ENDS_PARAGRAPH, ...ENDED_BY.keys(), 'td', 'th', 'center']);

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isSelfClosed: boolean;
  /** Behind its last character. */
  readonly end: number;
}

/**
 * The source without the tags that would nest more than `MAX_DEPTH` deep; their words stay. Takes time
 * linear in the source, and gives it back as it is where nothing is that deep.
 */
export function limitDepth(source: string): string {
  const stack = new OpenElements();
  const pieces: string[] = [];
  /** Up to where the source has been taken over. */
  let taken = 0;
  /** Since the last line that was begun. */
  let hasWords = false;
  let at = source.indexOf('<');
  while (at >= 0) {
    const tag = tagAt(source, at);
    if (tag === null) {
      const next = afterOther(source, at);
      if (next < 0) break;
      at = source.indexOf('<', next);
      continue;
    }
    if (!stack.take(tag)) {
      const before = source.slice(taken, at);
      pieces.push(before);
      hasWords ||= /\S/.test(before);
      if (hasWords && BLOCKS.has(tag.name)) {
        pieces.push(NEW_LINE);
        hasWords = false;
      }
      taken = tag.end;
    }
    const next = tag.isEnd || !RAW.has(tag.name) ? tag.end : endOfRaw(source, tag);
    if (next < 0) break;
    at = source.indexOf('<', next);
  }
  return taken === 0 ? source : pieces.join('') + source.slice(taken);
}

class OpenElements {
  readonly #names: string[] = [];
  readonly #count = new Map<string, number>();
  /** Whether each drawing or formula, and each piece of HTML in one, is the former. */
  readonly #contexts: boolean[] = [];

  /** False for a tag that is to be left out. */
  take({ name, isEnd, isSelfClosed }: Tag): boolean {
    if (isEnd) return this.#close(name);
    const ended = ENDED_BY.get(name);
    while (ended?.has(this.#names.at(-1) ?? '') === true) this.#pop();
    const isDeep = this.#names.length >= MAX_DEPTH;
    if (VOID.has(name) || RAW.has(name) || (isSelfClosed && this.#contexts.at(-1) === true))
      return true;
    this.#names.push(name);
    this.#count.set(name, (this.#count.get(name) ?? 0) + 1);
    if (FOREIGN.has(name) || HTML_IN_FOREIGN.has(name)) this.#contexts.push(FOREIGN.has(name));
    return !isDeep;
  }

  #close(name: string): boolean {
    if ((this.#count.get(name) ?? 0) === 0) return true;
    while (this.#names.at(-1) !== name) this.#pop();
    this.#pop();
    return this.#names.length < MAX_DEPTH;
  }

  #pop(): void {
    const name = this.#names.pop() ?? '';
    this.#count.set(name, (this.#count.get(name) ?? 1) - 1);
    if (FOREIGN.has(name) || HTML_IN_FOREIGN.has(name)) this.#contexts.pop();
  }
}

const NAME = /<(\/?)([a-z][^\s/>]*)/iy;
/** What comes next of that a tag may have: its end, or a value in quotation marks. */
const IN_TAG = />|=\s*(["'])/g;

/** Null for what is no tag, or none that ends. */
function tagAt(source: string, at: number): Tag | null {
  NAME.lastIndex = at;
  const found = NAME.exec(source);
  if (found === null) return null;
  const [whole, slash, name = ''] = found;
  IN_TAG.lastIndex = at + whole.length;
  for (let next = IN_TAG.exec(source); next !== null; next = IN_TAG.exec(source)) {
    const [, quote] = next;
    const end = IN_TAG.lastIndex;
    if (quote === undefined) {
      const isSelfClosed = source.charAt(end - 2) === '/';
      return { name: name.toLowerCase(), isEnd: slash === '/', isSelfClosed, end };
    }
    const closing = source.indexOf(quote, end);
    if (closing < 0) return null;
    IN_TAG.lastIndex = closing + 1;
  }
  return null;
}

/** Where a comment or whatever else is no tag ends; less than 0 where nothing follows. */
function afterOther(source: string, at: number): number {
  if (source.startsWith('<!--', at)) {
    const end = source.indexOf('-->', at + 4);
    return end < 0 ? -1 : end + 3;
  }
  NAME.lastIndex = at;
  // A tag that never ends: nothing behind it is one.
  return NAME.test(source) ? -1 : at + 1;
}

/** Where the end tag of an element begins whose content is no markup; less than 0 where there is none. */
function endOfRaw(source: string, { name, end }: Tag): number {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = end;
  return closing.exec(source)?.index ?? -1;
}
