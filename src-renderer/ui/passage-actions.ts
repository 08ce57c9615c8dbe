// What the reader does with the words that are selected or the match that is chosen.
import type { Match } from '../../src-main/model/alignment';
import type { Selection } from '../compare/compare-state.svelte';
import type { Place } from '../notes/note-actions';
import type { Excerpt } from '../notes/note-making';
import type { AppState } from './app-state.svelte';
import { citationOf } from './citation';
import { explainText } from './explain-strings';
import { text } from './strings';

/** What the reader was at when a note was begun. */
interface Origin {
  readonly note: string;
  /** What was selected. */
  readonly selection: Selection | null;
  readonly places: readonly Place[];
  /** Where the focus was. */
  readonly opener: Element | null;
}

export class PassageActions {
  readonly #app: AppState;
  #origin: Origin | null = null;

  constructor(app: AppState) {
    this.#app = app;
  }

  copyWithCitation(passages: readonly Excerpt[]): void {
    if (passages.length === 0) this.#app.toasts.say(text.selectFirst);
    else this.#app.copy(passages.map(citationOf).join('\n\n'));
  }

  /** On what is selected; else on the chosen match, with both its sides. */
  addNote(): void {
    const passages = this.current();
    if (passages.length === 0) {
      this.#app.toasts.say(text.selectFirst);
      return;
    }
    this.noteOn(passages);
  }

  noteOn(passages: readonly Excerpt[]): void {
    const { compare, notes } = this.#app;
    const { selection } = compare;
    notes.create(passages);
    if (notes.editing !== null) {
      const places = passages.flatMap(({ article, span }) => {
        const side = compare.sideShowing(article.document.id);
        return side ? [{ side, span }] : [];
      });
      const opener = document.activeElement;
      this.#origin = { note: notes.editing, selection, places, opener };
    }
    compare.selection = null;
    document.getSelection()?.removeAllRanges();
  }

  /**
   * From a note that was written to the text that it is about: to the words that were selected, else
   * to the column that had the focus, else to the first in which the note stands.
   */
  backToText(id: string): void {
    const { compare, noteActions } = this.#app;
    const origin = this.#origin?.note === id ? this.#origin : null;
    this.#origin = null;
    if (origin?.selection) {
      void compare.selectAgain(origin.selection);
      return;
    }
    const places = origin?.places ?? noteActions.placesOf(id);
    const hadFocus = ({ side }: Place): boolean =>
      compare.panes[side].element?.contains(origin?.opener ?? null) === true;
    const place = places.find(hadFocus) ?? places.find(({ span }) => span !== null) ?? places[0];
    compare.panes[place?.side ?? 'left'].takeKeys(place?.span?.start ?? null);
  }

  /** What is selected; else the chosen match, with both its sides. */
  current(): Excerpt[] {
    const { compare, library, view } = this.#app;
    if (!library.inView || view !== 'compare') return [];
    if (compare.selection) {
      const { side, span } = compare.selection;
      const article = compare.article(side);
      return article ? [{ article, span }] : [];
    }
    return compare.chosen ? (this.sidesOf(compare.chosen) ?? []) : [];
  }

  /** The words of a match in the base and in the column that it is with; null while one is not there. */
  sidesOf(match: Match): [base: Excerpt, partner: Excerpt] | null {
    const { compare } = this.#app;
    const base = compare.article('left');
    const partner = compare.article(compare.partnerOf(match));
    if (!base || !partner) return null;
    return [
      { article: base, span: match.a },
      { article: partner, span: match.b },
    ];
  }

  async stepOther(step: 1 | -1): Promise<void> {
    const { compare, others, toasts } = this.#app;
    if (!compare.chosen) toasts.say(explainText.chooseFirst);
    else if (!(await others.step(step)))
      toasts.say(
        others.known === 'not-compared'
          ? explainText.notCompared
          : others.isAllOpen
            ? explainText.allOpen
            : explainText.noOther,
      );
  }
}
