// The catalogue of commands: what each is called, its keys, and what must hold for it to be used.

/** What has to hold before some commands make sense; the window says which of them do. */
export const CONDITIONS = [
  /** A folder is open. */
  'folder',
  /** … and has articles of JSON Lines, or files that ought to have some. */
  'lines',
  /** Two articles are open in Compare, whatever view is shown. */
  'pair',
  /** Compare is shown, with an article in it. */
  'article',
  /** … and another to compare it with. */
  'compare',
  /** … and there are matches to step through. */
  'matches',
  /** … and there are changes to step through. */
  'changes',
  /** … and more than two columns. */
  'columns',
  /** An article is shown in Compare, and words are selected or a match is chosen. */
  'passage',
  /** … and there are notes on what is shown. */
  'noted',
  /** There are notes on the folder. */
  'notes',
  /** The list of notes has been left for a passage. */
  'from-notes',
  /** Something is being read or compared. */
  'work',
  /** A folder was opened before. */
  'recent',
] as const;
export type Condition = (typeof CONDITIONS)[number];

interface Entry {
  /** For people, in sentence case, as menus and the palette show it. */
  readonly name: string;
  /**
   * The first is shown; the others serve keyboards and habits. `Mod` is Cmd on macOS and Ctrl
   * elsewhere; modifiers stand in the order Mod, Ctrl, Alt, Shift; letters are small.
   */
  readonly keys?: readonly string[];
  /** Where macOS has keys of its own. */
  readonly macKeys?: readonly string[];
  readonly needs?: Condition;
  /** Something that is on or off, by itself or as one of several. */
  readonly state?: 'check' | 'radio';
}

const FILE = {
  'open-folder': { name: 'Open folder…', keys: ['Mod+o'] },
  'open-recent': { name: 'Open recent…', needs: 'recent' },
  'quick-open': { name: 'Go to article…', keys: ['Mod+p'], needs: 'folder' },
  'reload-folder': { name: 'Reload folder', keys: ['F5'], needs: 'folder' },
  'reopen-encoding': { name: 'Reopen with encoding…', needs: 'folder' },
  'forget-folder': { name: 'Forget this folder…', needs: 'folder' },
  'line-fields': { name: 'Fields of JSON Lines…', needs: 'lines' },
  'article-details': { name: 'Article details…', needs: 'folder' },
  export: { name: 'Export…', keys: ['Mod+e'], needs: 'folder' },
  'import-notes': { name: 'Import notes…', needs: 'folder' },
  'back-up': { name: 'Back up notes now' },
  'restore-notes': { name: 'Restore notes…' },
  print: { name: 'Print…', keys: ['Mod+Alt+Shift+p'], needs: 'article' },
  settings: { name: 'Settings…', keys: ['Mod+,'] },
  'cancel-work': { name: 'Cancel what is under way', needs: 'work' },
  quit: { name: 'Quit', keys: ['Mod+q'] },
} as const;

const EDIT = {
  undo: { name: 'Undo', keys: ['Mod+z'] },
  redo: { name: 'Redo', keys: ['Mod+y', 'Mod+Shift+z'], macKeys: ['Mod+Shift+z'] },
  'copy-citation': { name: 'Copy with citation', keys: ['Mod+Shift+c'], needs: 'passage' },
  'add-note': { name: 'Add note', keys: ['Mod+Alt+m'], needs: 'article' },
  'note-article': { name: 'Note on the whole article', keys: ['Mod+Alt+a'], needs: 'article' },
  'note-pair': { name: 'Note on both articles', keys: ['Mod+Alt+g'], needs: 'compare' },
  'delete-all-notes': { name: 'Delete all notes…', needs: 'notes' },
  find: { name: 'Find…', keys: ['Mod+f'], needs: 'folder' },
  'find-next': { name: 'Find next', keys: ['Mod+g', 'F3'], needs: 'article' },
  'find-previous': {
    name: 'Find previous',
    keys: ['Mod+Shift+g', 'Shift+F3'],
    needs: 'article',
  },
  'find-in-folder': { name: 'Find in folder…', keys: ['Mod+Shift+f'], needs: 'folder' },
} as const;

const VIEW = {
  'command-palette': { name: 'All commands…', keys: ['Mod+Shift+p'] },
  'show-overview': { name: 'Overview', keys: ['Mod+1'], needs: 'folder', state: 'radio' },
  'show-compare': { name: 'Compare', keys: ['Mod+2'], needs: 'folder', state: 'radio' },
  'show-notes': { name: 'Notes', keys: ['Mod+3'], needs: 'folder', state: 'radio' },
  'show-bin': { name: 'Bin of notes', keys: ['Mod+Alt+k'], needs: 'folder' },
  'toggle-library': { name: 'Library', keys: ['Mod+b'], needs: 'folder', state: 'check' },
  'toggle-notes': {
    name: 'Notes beside the text',
    keys: ['Mod+Alt+n'],
    needs: 'article',
    state: 'check',
  },
  'toggle-matches': {
    name: 'List of matches',
    keys: ['Mod+Alt+l'],
    needs: 'compare',
    state: 'check',
  },
  'toggle-sync': {
    name: 'Synchronised scrolling',
    keys: ['Mod+l'],
    needs: 'compare',
    state: 'check',
  },
  'toggle-identical': { name: 'Identical sentences', needs: 'compare', state: 'check' },
  'toggle-edited': { name: 'Edited sentences', needs: 'compare', state: 'check' },
  'toggle-quotation': { name: 'Quotations', needs: 'compare', state: 'check' },
  'toggle-moved': { name: 'Moved sentences', needs: 'compare', state: 'check' },
  'toggle-figures': { name: 'Changed figures', needs: 'compare', state: 'check' },
  'toggle-related': { name: 'Related sentences', needs: 'compare', state: 'check' },
  'toggle-odd': {
    name: 'Invisible and look-alike characters',
    needs: 'article',
    state: 'check',
  },
  'toggle-spoken': {
    name: 'Spoken ends of matches and changes',
    needs: 'compare',
    state: 'check',
  },
  'swap-sides': { name: 'Swap sides', keys: ['Mod+Alt+s'], needs: 'pair' },
  'column-back': {
    name: 'Move column to the left',
    keys: ['Mod+Shift+PageUp'],
    needs: 'compare',
  },
  'column-on': {
    name: 'Move column to the right',
    keys: ['Mod+Shift+PageDown'],
    needs: 'compare',
  },
  'open-beside': { name: 'Open another article beside', keys: ['Mod+Alt+b'], needs: 'pair' },
  'close-column': { name: 'Close column', keys: ['Mod+Alt+w'], needs: 'columns' },
  pin: { name: 'Pin these places together', keys: ['Mod+Alt+p'], needs: 'compare' },
  'text-larger': { name: 'Larger text', keys: ['Mod+=', 'Mod++', 'Mod+Shift++'] },
  'text-smaller': { name: 'Smaller text', keys: ['Mod+-'] },
  'text-reset': { name: 'Usual text size', keys: ['Mod+0'] },
  'leading-wider': { name: 'More space between lines' },
  'leading-narrower': { name: 'Less space between lines' },
  'measure-wider': { name: 'Wider column' },
  'measure-narrower': { name: 'Narrower column' },
  'theme-system': { name: 'Theme of the system', state: 'radio' },
  'theme-light': { name: 'Light theme', state: 'radio' },
  'theme-dark': { name: 'Dark theme', state: 'radio' },
  'window-larger': { name: 'Enlarge the whole window', keys: ['Mod+Alt+='] },
  'window-smaller': { name: 'Shrink the whole window', keys: ['Mod+Alt+-'] },
  'window-reset': { name: 'Usual size of the window', keys: ['Mod+Alt+0'] },
  'full-screen': { name: 'Full screen', keys: ['F11'], macKeys: ['Mod+Ctrl+f'] },
} as const;

const GO = {
  'next-match': { name: 'Next match', keys: ['F8'], needs: 'matches' },
  'previous-match': { name: 'Previous match', keys: ['Shift+F8'], needs: 'matches' },
  'next-change': { name: 'Next change', keys: ['F7'], needs: 'changes' },
  'previous-change': { name: 'Previous change', keys: ['Shift+F7'], needs: 'changes' },
  'next-other': { name: 'Next article with this sentence', keys: ['F9'], needs: 'compare' },
  'previous-other': {
    name: 'Previous article with this sentence',
    keys: ['Shift+F9'],
    needs: 'compare',
  },
  'next-note': { name: 'Next note', keys: ['F4'], needs: 'noted' },
  'previous-note': { name: 'Previous note', keys: ['Shift+F4'], needs: 'noted' },
  'back-to-notes': {
    name: 'Back to the list of notes',
    keys: ['Alt+ArrowLeft'],
    macKeys: ['Mod+['],
    needs: 'from-notes',
  },
  'next-region': { name: 'Next part of the window', keys: ['F6'] },
  'previous-region': { name: 'Previous part of the window', keys: ['Shift+F6'] },
} as const;

const HELP = {
  shortcuts: { name: 'Keyboard shortcuts', keys: ['Mod+/', 'Mod+Shift+/'] },
  about: { name: 'About Variorum' },
} as const;

const ENTRIES = { ...FILE, ...EDIT, ...VIEW, ...GO, ...HELP };

/** Everything that a menu item, a key or the palette can ask of the window. */
export type Command = keyof typeof ENTRIES;

export const CATALOGUE: Readonly<Record<Command, Entry>> = ENTRIES;

export const COMMANDS = Object.keys(ENTRIES) as readonly Command[];

/** What the main process does: the menus have it as the system's own items. */
export const SYSTEM_COMMANDS = [
  'window-larger',
  'window-smaller',
  'window-reset',
  'full-screen',
  'about',
  'quit',
] as const satisfies readonly Command[];
export type SystemCommand = (typeof SYSTEM_COMMANDS)[number];

/** The catalogue in parts, as the menus and the sheet of shortcuts are named. */
export const COMMAND_GROUPS = Object.entries({
  File: FILE,
  Edit: EDIT,
  View: VIEW,
  Go: GO,
  Help: HELP,
}).map(([name, entries]) => ({ name, commands: Object.keys(entries) as readonly Command[] }));

/** What the window says of its state, so that menus show what can be used and what is on. */
export interface CommandState {
  readonly holds: readonly Condition[];
  /** Those with a state that are on. */
  readonly on: readonly Command[];
  /** What undo and redo would do, where that has a name: `Undo deleting note`. */
  readonly names?: Partial<Record<Command, string>>;
}

export function isUsable(command: Command, holds: readonly Condition[]): boolean {
  const { needs } = CATALOGUE[command];
  return needs === undefined || holds.includes(needs);
}

/** @param platform as Node names it: `darwin`, `linux`, `win32` */
export function keysOf(command: Command, platform: string): readonly string[] {
  const { keys = [], macKeys = keys } = CATALOGUE[command];
  return platform === 'darwin' ? macKeys : keys;
}
