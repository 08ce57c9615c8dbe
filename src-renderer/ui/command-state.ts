// What can be used now and what is on, as the menus, the keys and the palette are told it.
import type { Command, CommandState, Condition } from '../../src-main/model/commands';
import { SHOWABLE } from '../compare/compare-state.svelte';
import { undoName } from './note-strings';
import type { AppState } from './app-state.svelte';

export function commandState(app: AppState): CommandState {
  const { library, compare, notes, settings, view } = app;
  const isReading = view === 'compare' && library.inView !== null && compare.isReadable;
  const hasPair = compare.left !== null && compare.right !== null && library.inView !== null;
  const inCompare = isReading && compare.alignment !== null;
  const isMet: Readonly<Record<Condition, boolean>> = {
    folder: library.inView !== null,
    lines: library.inView !== null && library.lineFiles.length > 0,
    pair: hasPair,
    article: isReading,
    compare: inCompare,
    matches: inCompare && compare.stops.length > 0,
    changes: inCompare && compare.changes.length > 0,
    columns: inCompare && compare.sides.length > 2,
    passage: isReading && (compare.selection !== null || compare.chosen !== null),
    noted: isReading && compare.ids.some((id) => notes.countIn(id) > 0),
    notes: library.inView !== null && notes.list.length > 0,
    'from-notes': view === 'compare' && app.browser.leftFrom !== null,
    work: library.progress !== null,
    recent: app.recent.length > 0,
  };
  const isOn: Partial<Record<Command, boolean>> = {
    'show-overview': view === 'overview',
    'show-compare': view === 'compare',
    'show-notes': view === 'notes',
    'toggle-library': app.libraryShown,
    'toggle-notes': notes.panelShown,
    'toggle-matches': compare.listShown,
    'toggle-odd': settings.value.odd,
    'toggle-spoken': settings.value.spoken,
    'toggle-sync': compare.scrolling.on,
    ...Object.fromEntries(SHOWABLE.map((what) => [`toggle-${what}`, compare.shown[what]])),
    [`theme-${settings.value.theme}`]: true,
  };
  // While the reader types, undo is about what is typed.
  const names: Partial<Record<Command, string>> = app.fieldUndo.owns
    ? {}
    : {
        ...(notes.undoes && { undo: undoName('Undo', notes.undoes) }),
        ...(notes.redoes && { redo: undoName('Redo', notes.redoes) }),
      };
  return { holds: namesOf(isMet), on: namesOf(isOn), names };
}

function namesOf<N extends string>(flags: Partial<Record<N, boolean>>): N[] {
  return (Object.keys(flags) as N[]).filter((name) => flags[name]);
}
