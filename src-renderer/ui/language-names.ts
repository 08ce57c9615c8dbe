// Languages by their names: in English, and in the language itself.

const ENGLISH = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
/** `Portuguese (Brazil)` beside `Brazilian Portuguese`. */
const ENGLISH_PLAIN = new Intl.DisplayNames('en', {
  type: 'language',
  fallback: 'none',
  languageDisplay: 'standard',
});

/** Of a language as it is spoken somewhere, or as it is written. */
const WITH_PLACE = 'pt-BR pt-PT en-GB en-US fr-CA es-MX de-AT de-CH zh-Hans zh-Hant'.split(' ');

/** `Portuguese (Brazil)`; the code itself where it is no code. */
export function languageName(code: string): string {
  try {
    return ENGLISH.of(code) ?? code;
  } catch {
    return code;
  }
}

/** By name, in small letters without marks; made when a name is first looked for. */
let codes: ReadonlyMap<string, string> | null = null;

/** The tag of a language by its name: `de` for `German` and `Deutsch`; null for no name of any. */
export function languageNamed(name: string): string | null {
  codes ??= codesByName();
  return codes.get(plain(name)) ?? null;
}

function codesByName(): Map<string, string> {
  const found = new Map<string, string>();
  const all = [...twoLetters(), ...WITH_PLACE].filter((code) => ENGLISH.of(code) !== undefined);
  const add = (name: string | undefined, code: string): void => {
    const known = plain(name ?? '');
    if (known !== '' && !found.has(known)) found.set(known, code);
  };
  // What a language is called in English goes before what another one calls itself.
  for (const code of all) for (const names of [ENGLISH, ENGLISH_PLAIN]) add(names.of(code), code);
  for (const code of Intl.DisplayNames.supportedLocalesOf(all)) {
    add(new Intl.DisplayNames(code, { type: 'language', fallback: 'none' }).of(code), code);
  }
  return found;
}

/** ISO 639-1 has a part of them. */
function twoLetters(): string[] {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  return letters.flatMap((one) => letters.map((other) => one + other));
}

/** `Français` is `francais`: marks are not on every keyboard. */
function plain(name: string): string {
  return name
    .trim()
    .toLocaleLowerCase('en')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\s+/g, ' ');
}
