// What can be done with a note where the reader asks for a menu at it.
import {
  COLOUR_NAMES,
  NOTE_COLOURS,
  noteColour,
  noteText,
  quotationOf,
} from '../../src-main/model/annotation';
import type { AppState } from '../ui/app-state.svelte';
import type { ContextGroups } from '../ui/context-menu.svelte';
import { noteText as words } from '../ui/note-strings';
import { text } from '../ui/strings';

export function noteMenu(
  app: AppState,
  id: string,
): { readonly label: string; readonly groups: ContextGroups } | null {
  const { browser, notes, noteActions } = app;
  const note = notes.get(id);
  if (!note) return null;
  const item = (label: string, run: () => void) => ({ label, key: '', run });
  const quoted = note.target.flatMap((target) => quotationOf(target) ?? []);
  const all = [...quoted.map((one) => `“${one}”`), noteText(note)].filter(Boolean).join('\n\n');
  const colours = NOTE_COLOURS.filter((colour) => colour !== noteColour(note));
  return {
    label: text.note,
    groups: [
      [
        item(quoted.length > 0 ? words.goTo : words.goToArticle, () => void noteActions.goTo(id)),
        item(text.edit, () => {
          notes.editing = id;
          browser.current = id;
        }),
        ...(all === '' ? [] : [item(words.copyNote, () => app.copy(all))]),
      ],
      colours.map((colour) =>
        item(words.makeColour(COLOUR_NAMES[colour]), () => notes.recolour([id], colour)),
      ),
      [
        item(words.exportThis, () => noteActions.export([id])),
        item(text.delete, () => notes.delete([id])),
      ],
    ],
  };
}
