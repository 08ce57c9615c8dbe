// What each command of the catalogue does.
import type { Command, SystemCommand } from '../../src-main/model/commands';
import { USUAL_SETTINGS } from '../../src-main/model/settings';
import type { Showable } from '../compare/compare-state.svelte';
import type { AppState } from './app-state.svelte';
import { moveBetweenRegions } from './regions';

export const ACTIONS: Readonly<Record<Command, (app: AppState) => void>> = {
  'open-folder': ({ library }) => void library.choose(),
  'open-recent': (app) => app.show('open-recent'),
  'quick-open': (app) => app.show('quick-open'),
  'reload-folder': ({ library }) => void library.reload(),
  'reopen-encoding': (app) => app.reopening.start(app.compare.left),
  'forget-folder': ({ forgetting }) => void forgetting.start(null),
  'line-fields': (app) => void app.lineFields.start(app.compare.left),
  'article-details': (app) => void app.details.start(app.compare.left),
  export: (app) => app.noteActions.export(null),
  'import-notes': ({ exporting }) => void exporting.import(),
  print: () => window.print(),
  'back-up': ({ keeping }) => void keeping.backups.backUp(),
  'restore-notes': (app) => app.show('restore-notes'),
  settings: (app) => app.show('settings'),
  'cancel-work': ({ library }) => library.cancel(),
  quit: bySystem('quit'),

  undo: (app) => app.history('undo'),
  redo: (app) => app.history('redo'),
  'copy-citation': (app) => app.passages.copyWithCitation(app.passages.current()),
  'add-note': (app) => app.passages.addNote(),
  'note-article': (app) => app.noteActions.onArticle(),
  'note-pair': (app) => app.noteActions.onPair(),
  'delete-all-notes': (app) => app.show('delete-all-notes'),
  find: (app) => app.findWords(),
  'find-next': ({ find }) => find.step(1),
  'find-previous': ({ find }) => find.step(-1),
  'find-in-folder': ({ folderFind }) => folderFind.open(),

  'command-palette': (app) => app.show('command-palette'),
  'show-overview': (app) => app.look('overview'),
  'show-compare': (app) => app.look('compare'),
  'show-notes': (app) => app.look('notes'),
  'show-bin': (app) => app.noteActions.showBin(),
  'toggle-library': (app) => void (app.libraryShown = !app.libraryShown),
  'toggle-notes': ({ notes }) => void (notes.panelShown = !notes.panelShown),
  'toggle-matches': ({ compare }) => void (compare.listShown = !compare.listShown),
  'toggle-sync': ({ compare }) => compare.scrolling.toggle(),
  'toggle-identical': toggleShown('identical'),
  'toggle-edited': toggleShown('edited'),
  'toggle-quotation': toggleShown('quotation'),
  'toggle-moved': toggleShown('moved'),
  'toggle-figures': toggleShown('figures'),
  'toggle-related': toggleShown('related'),
  'toggle-odd': ({ settings }) => settings.change({ odd: !settings.value.odd }),
  'toggle-spoken': ({ settings }) => settings.change({ spoken: !settings.value.spoken }),
  'swap-sides': (app) => app.columns.swap(),
  'column-back': (app) => app.columns.move(-1),
  'column-on': (app) => app.columns.move(1),
  'open-beside': (app) => app.columns.openBeside(),
  'close-column': (app) => app.columns.closeColumn(),
  pin: (app) => app.columns.pin(),
  'text-larger': ({ settings }) => settings.step('textSize', 1),
  'text-smaller': ({ settings }) => settings.step('textSize', -1),
  'text-reset': ({ settings }) => settings.change({ textSize: USUAL_SETTINGS.textSize }),
  'leading-wider': ({ settings }) => settings.step('leading', 1),
  'leading-narrower': ({ settings }) => settings.step('leading', -1),
  'measure-wider': ({ settings }) => settings.step('measure', 1),
  'measure-narrower': ({ settings }) => settings.step('measure', -1),
  'theme-system': ({ settings }) => settings.setTheme('system'),
  'theme-light': ({ settings }) => settings.setTheme('light'),
  'theme-dark': ({ settings }) => settings.setTheme('dark'),
  'window-larger': bySystem('window-larger'),
  'window-smaller': bySystem('window-smaller'),
  'window-reset': bySystem('window-reset'),
  'full-screen': bySystem('full-screen'),

  'next-match': ({ compare }) => compare.stepMatch(1),
  'previous-match': ({ compare }) => compare.stepMatch(-1),
  'next-change': ({ compare }) => compare.stepChange(1),
  'previous-change': ({ compare }) => compare.stepChange(-1),
  'next-other': (app) => void app.passages.stepOther(1),
  'previous-other': (app) => void app.passages.stepOther(-1),
  'next-note': (app) => app.noteActions.step(1),
  'previous-note': (app) => app.noteActions.step(-1),
  'back-to-notes': (app) => void app.noteActions.back(),
  'next-region': () => moveBetweenRegions(1),
  'previous-region': () => moveBetweenRegions(-1),

  shortcuts: (app) => app.show('shortcuts'),
  about: bySystem('about'),
};

function bySystem(command: SystemCommand): (app: AppState) => void {
  return ({ bridge }) => void bridge.ask('window:do', command);
}

function toggleShown(what: Showable): (app: AppState) => void {
  return ({ compare }) => void (compare.shown[what] = !compare.shown[what]);
}
