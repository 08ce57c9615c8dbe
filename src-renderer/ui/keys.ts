// Which key asks for which command, and how a key is written for people.
import { COMMANDS, keysOf, type Command } from '../../src-main/model/commands';

const byKey = new Map<string, ReadonlyMap<string, Command>>();

function commandsByKey(platform: string): ReadonlyMap<string, Command> {
  const known = byKey.get(platform);
  if (known) return known;
  const made = new Map(
    COMMANDS.flatMap((command) => keysOf(command, platform).map((key) => [key, command] as const)),
  );
  byKey.set(platform, made);
  return made;
}

export function commandOf(event: KeyboardEvent, platform: string): Command | undefined {
  // What AltGr types is text, though Windows reports Ctrl and Alt with it.
  if (event.getModifierState('AltGraph')) return undefined;
  const mod = platform === 'darwin' ? event.metaKey : event.ctrlKey;
  // With Alt held, some layouts report another character: the physical key is meant.
  const key = event.altKey && /^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : event.key;
  const name = [
    mod ? 'Mod+' : '',
    // Beside Cmd; elsewhere it is Mod itself.
    mod && platform === 'darwin' && event.ctrlKey ? 'Ctrl+' : '',
    event.altKey ? 'Alt+' : '',
    event.shiftKey ? 'Shift+' : '',
    key.length === 1 ? key.toLowerCase() : key,
  ].join('');
  return commandsByKey(platform).get(name);
}

const MAC_NAMES: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' };
const KEY_NAMES: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
};
/** The order in which macOS writes them. */
const MAC_ORDER = ['Ctrl', 'Alt', 'Shift', 'Mod'];

/** `Mod+Shift+p` as the platform writes it: `Ctrl+Shift+P`, `⇧⌘P`. */
export function keyName(key: string, platform: string): string {
  // A plus may also be the key itself, at the end.
  const end = key.endsWith('++') ? '+' : (key.split('+').pop() ?? key);
  const held = key
    .slice(0, key.length - end.length)
    .split('+')
    .filter(Boolean);
  const last = KEY_NAMES[end] ?? (end.length === 1 ? end.toUpperCase() : end);
  if (platform !== 'darwin') {
    return [...held.map((name) => (name === 'Mod' ? 'Ctrl' : name)), last].join('+');
  }
  const marks = MAC_ORDER.filter((name) => held.includes(name)).map((name) => MAC_NAMES[name]);
  return marks.join('') + last;
}

/** The key that is shown for a command; '' where it has none. */
export function keyOf(command: Command, platform: string): string {
  const [key] = keysOf(command, platform);
  return key === undefined ? '' : keyName(key, platform);
}

/** True where typing must keep its own undo and redo. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && /^(text|search)$/.test(target.type);
}
