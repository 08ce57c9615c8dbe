// Finds characters that are not what they look like: invisible ones, and letters of another script.
import type { Span } from './span';

export type OddKind = 'invisible' | 'look-alike';

export interface OddCharacter {
  /** In UTF-16 code units. */
  readonly span: Span;
  readonly kind: OddKind;
  /** For people: `Zero-width space (U+200B)`. */
  readonly name: string;
}

/** Those that have a name people know; others are called by their kind. */
const NAMES: Readonly<Record<number, string>> = {
  0x00a0: 'No-break space',
  0x00ad: 'Soft hyphen',
  0x034f: 'Grapheme joiner',
  0x061c: 'Arabic letter mark',
  0x180e: 'Mongolian vowel separator',
  0x200b: 'Zero-width space',
  0x200c: 'Zero-width non-joiner',
  0x200d: 'Zero-width joiner',
  0x200e: 'Left-to-right mark',
  0x200f: 'Right-to-left mark',
  0x2028: 'Line separator',
  0x2029: 'Paragraph separator',
  0x202a: 'Left-to-right embedding',
  0x202b: 'Right-to-left embedding',
  0x202c: 'End of directional formatting',
  0x202d: 'Left-to-right override',
  0x202e: 'Right-to-left override',
  0x202f: 'Narrow no-break space',
  0x2060: 'Word joiner',
  0x2066: 'Left-to-right isolate',
  0x2067: 'Right-to-left isolate',
  0x2068: 'First strong isolate',
  0x2069: 'End of isolate',
  0x3164: 'Hangul filler',
  0xfeff: 'Byte order mark',
};

/**
 * Format characters, fillers, spaces that are not the usual one, controls other than line ends and
 * tabs. Not the selectors and tags that follow an emoji: they belong to it.
 */
const INVISIBLE =
  /[\p{Cf}\u00a0\u034f\u115f\u1160\u17b4\u17b5\u2028\u2029\u202f\u3164\uffa0]|[^\P{Cc}\t\n\r]/gu;

/** Joiners are spelling in many scripts, and in emoji; between these they are not. */
const JOINERS = new Set([0x200c, 0x200d]);
const NEEDS_NO_JOINER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\s]/u;
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}/u;
const TAGS = { first: 0xe0020, last: 0xe007f };

/** What is read as one word. Digits and marks do not tell the script. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Letters of other scripts, each above the Latin letter that it is taken for. */
const CYRILLIC_AS_LATIN = [
  'АВЕЅІЈКМНОРСТУҮХаеорсухіјѕһԁԛԝӏ',
  'ABESIJKMHOPCTYYXaeopcyxijshdqwl',
] as const;
const GREEK_AS_LATIN = ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονικρυχ', 'ABEZHIKMNOPTYXovikpux'] as const;

export type ScriptName = 'Latin' | 'Cyrillic' | 'Greek';

interface Script {
  readonly name: ScriptName;
  readonly letter: RegExp;
  /** Its letters that are taken for letters of another script. */
  readonly alike: Readonly<Partial<Record<ScriptName, ReadonlySet<string>>>>;
}

const SCRIPTS: readonly Script[] = [
  {
    name: 'Latin',
    letter: /\p{Script=Latin}/u,
    alike: {
      Cyrillic: new Set('ABCEHIJKMOPSTXYaceijopsxy'),
      Greek: new Set('ABEHIKMNOPTXYZokvx'),
    },
  },
  {
    name: 'Cyrillic',
    letter: /\p{Script=Cyrillic}/u,
    alike: { Latin: new Set(CYRILLIC_AS_LATIN[0]) },
  },
  {
    name: 'Greek',
    letter: /\p{Script=Greek}/u,
    alike: { Latin: new Set(GREEK_AS_LATIN[0]) },
  },
];

const LATIN_OF: ReadonlyMap<string, string> = new Map(
  [CYRILLIC_AS_LATIN, GREEK_AS_LATIN].flatMap(([letters, latin]) =>
    Array.from(letters, (letter, at) => [letter, latin.charAt(at)] as const),
  ),
);

/** The Latin letter that one of another script is taken for; any other character as it is. */
export function asLatin(letter: string): string {
  return LATIN_OF.get(letter) ?? letter;
}

/** Null for what belongs to none of these scripts. */
export function scriptOf(letter: string): ScriptName | null {
  return SCRIPTS.find((script) => script.letter.test(letter))?.name ?? null;
}

const known = new WeakMap<{ readonly text: string }, readonly OddCharacter[]>();

/** Of an article, which is looked through once. */
export function oddIn(article: { readonly text: string }): readonly OddCharacter[] {
  const found = known.get(article) ?? oddCharacters(article.text);
  known.set(article, found);
  return found;
}

/** In order. Takes time linear in the text. */
export function oddCharacters(text: string): OddCharacter[] {
  const found = [...invisibleIn(text), ...lookAlikesIn(text)];
  return found.sort((one, other) => one.span.start - other.span.start);
}

/** In order. */
export function* invisibleIn(text: string): Generator<OddCharacter> {
  for (const { 0: character, index } of text.matchAll(INVISIBLE)) {
    const code = character.codePointAt(0) ?? 0;
    const before = lastOf(text, index);
    const after = String.fromCodePoint(text.codePointAt(index + character.length) ?? 0x20);
    if (JOINERS.has(code) && !(NEEDS_NO_JOINER.test(before) && NEEDS_NO_JOINER.test(after)))
      continue;
    if (code >= TAGS.first && code <= TAGS.last && isBehindEmoji(text, index)) continue;
    yield odd(text, index, character.length, 'invisible', NAMES[code] ?? 'Invisible character');
  }
}

/** The character before a place; a space at the start. */
function lastOf(text: string, index: number): string {
  const low = text.charCodeAt(index - 1);
  const isPair = low >= 0xdc00 && low < 0xe000 && index > 1;
  return index === 0 ? ' ' : text.slice(index - (isPair ? 2 : 1), index);
}

/** Tags follow one another, the first of them an emoji. */
function isBehindEmoji(text: string, index: number): boolean {
  let at = index;
  for (let code = TAGS.first; code >= TAGS.first && code <= TAGS.last;) {
    const before = lastOf(text, at);
    at -= before.length;
    code = at < 0 || before === ' ' ? 0 : (before.codePointAt(0) ?? 0);
    if (EMOJI.test(before)) return true;
  }
  return false;
}

/** Letters of one script in a word of another, and words that another script's letters only imitate. */
function* lookAlikesIn(text: string): Generator<OddCharacter> {
  const main = mainScript(text);
  if (main === null) return;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const own = mainScript(word);
    if (own === null) continue;
    const isImitation = own !== main && isAlike(word, own, main);
    const expected = isImitation ? main : own;
    let at = index;
    for (const letter of word) {
      const script = SCRIPTS.find((one) => one.letter.test(letter));
      if (script && script !== expected && script.alike[expected.name]?.has(letter)) {
        const name = `${script.name} “${letter}” among ${expected.name} letters`;
        yield odd(text, at, letter.length, 'look-alike', name);
      }
      at += letter.length;
    }
  }
}

/** The script that most of the letters are of; null where they are of none of these. */
function mainScript(text: string): Script | null {
  const counts = SCRIPTS.map(() => 0);
  for (const letter of text) {
    const script = SCRIPTS.findIndex((one) => one.letter.test(letter));
    if (script >= 0) counts[script] = (counts[script] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return most === 0 ? null : (SCRIPTS[counts.indexOf(most)] ?? null);
}

/** A single Greek letter is a symbol. */
function isAlike(word: string, { name, letter, alike }: Script, main: Script): boolean {
  if (name === 'Greek' && word.length === 1) return false;
  for (const one of word) if (letter.test(one) && !alike[main.name]?.has(one)) return false;
  return true;
}

function odd(
  text: string,
  start: number,
  length: number,
  kind: OddKind,
  name: string,
): OddCharacter {
  const code = (text.codePointAt(start) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { span: { start, end: start + length }, kind, name: `${name} (U+${code})` };
}
