// What the window says of itself to the menus, and which commands it lets through.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Bridge } from '../../../src-main/model/channels';
import { COMMANDS, isUsable } from '../../../src-main/model/commands';
import { NotesDatabase } from '../../../src-renderer/api/notes-database';
import { SHOWABLE } from '../../../src-renderer/compare/compare-state.svelte';
import { AppState } from '../../../src-renderer/ui/app-state.svelte';
import { commandState } from '../../../src-renderer/ui/command-state';
import { takesKey } from '../../../src-renderer/ui/dialogs';

const HEAD = { folderId: 'f', name: 'folder', articles: 2, refused: [], skipped: 0 };

function makeApp(): { app: AppState; asked: string[] } {
  const asked: string[] = [];
  const ask = (name: string): Promise<unknown> => {
    asked.push(name);
    return new Promise(() => undefined);
  };
  const bridge = { ask, platform: 'linux' } as unknown as Bridge;
  return { app: new AppState(bridge, new NotesDatabase()), asked };
}

describe('the state of the commands', () => {
  it('has nothing to build on before a folder is open', () => {
    const { app } = makeApp();
    expect(commandState(app).holds).toEqual([]);
    const usable = COMMANDS.filter((command) => isUsable(command, []));
    expect(usable).toContain('open-folder');
    expect(usable).not.toContain('reload-folder');
  });

  it('follows folder, view and work', () => {
    const { app } = makeApp();
    app.library.summary = HEAD;
    expect(commandState(app)).toMatchObject({ holds: ['folder'] });
    app.compare.left = 'a';
    app.compare.right = 'b';
    app.library.progress = { task: 'loading', done: 1, total: 2 };
    expect(commandState(app).holds).toEqual(['folder', 'pair', 'work']);
    expect(commandState(app).on).toContain('show-overview');
    app.view = 'compare';
    // Its matches are not there yet.
    expect(commandState(app).holds).not.toContain('compare');
    expect(commandState(app).on).toContain('show-compare');
  });

  it('tells of each kind that can be shown whether it is', () => {
    const { app } = makeApp();
    for (const what of SHOWABLE) {
      expect(COMMANDS).toContain(`toggle-${what}`);
      expect(commandState(app).on).toContain(`toggle-${what}`);
    }
    app.compare.shown.edited = false;
    expect(commandState(app).on).not.toContain('toggle-edited');
  });
});

describe('running a command', () => {
  it('does nothing where it cannot be used', () => {
    const { app, asked } = makeApp();
    app.run('reload-folder');
    app.run('export');
    expect(asked).toEqual([]);
    expect(app.dialog).toBeNull();
    app.run('open-folder');
    expect(asked).toEqual(['library:choose']);
  });

  it('closes the dialog that is open first, but for what can be seen around it', async () => {
    const { app } = makeApp();
    app.library.summary = HEAD;
    app.run('settings');
    expect(app.dialog).toBe('settings');
    app.run('show-notes');
    expect(app.dialog).toBeNull();
    await expect.poll(() => app.view).toBe('notes');
    app.run('settings');
    app.run('shortcuts');
    await expect.poll(() => app.dialog).toBe('shortcuts');
    expect(takesKey(app.dialog, 'next-match')).toBe(false);
    expect(takesKey(app.dialog, 'text-larger')).toBe(true);
    expect(takesKey(app.dialog, 'command-palette')).toBe(true);
    expect(takesKey(null, 'next-match')).toBe(true);
  });
});
