// Which key asks for which command. The native menus show the same keys.
import type { Command } from '../../src-main/model/channels';

/** `Mod` is Cmd on macOS and Ctrl elsewhere. */
const KEYS: Readonly<Record<string, Command>> = {
  'Mod+o': 'open-folder',
  F5: 'reload-folder',
  'Mod+e': 'export',
  'Mod+z': 'undo',
  'Mod+Shift+z': 'redo',
  'Mod+y': 'redo',
  'Mod+1': 'show-overview',
  'Mod+2': 'show-compare',
  'Mod+3': 'show-notes',
  'Mod+b': 'toggle-library',
  'Mod+l': 'toggle-sync',
  'Mod+Alt+s': 'swap-sides',
  'Mod+Alt+b': 'open-beside',
  'Mod+Alt+w': 'close-column',
  'Mod+Alt+p': 'pin',
  F8: 'next-match',
  'Shift+F8': 'previous-match',
  F7: 'next-change',
  'Shift+F7': 'previous-change',
  'Mod+f': 'find',
  'Mod+g': 'find-next',
  F3: 'find-next',
  'Mod+Shift+g': 'find-previous',
  'Shift+F3': 'find-previous',
  'Mod+Shift+f': 'find-in-folder',
  F9: 'next-other',
  'Shift+F9': 'previous-other',
  'Mod+Alt+m': 'add-note',
};

export function commandOf(event: KeyboardEvent, platform: string): Command | undefined {
  const mod = platform === 'darwin' ? event.metaKey : event.ctrlKey;
  // With Alt held, some layouts report another character: the physical key is meant.
  const key = event.altKey && /^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : event.key;
  const name = [
    mod ? 'Mod+' : '',
    event.altKey ? 'Alt+' : '',
    event.shiftKey ? 'Shift+' : '',
    key.length === 1 ? key.toLowerCase() : key,
  ].join('');
  return KEYS[name];
}

/** True where typing must keep its own undo and redo. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && /^(text|search)$/.test(target.type);
}
