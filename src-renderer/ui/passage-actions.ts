// What the reader does with the words that are selected or the match that is chosen.
import type { Match } from '../../src-main/model/alignment';
import type { Excerpt } from '../notes/note-making';
import type { AppState } from './app-state.svelte';
import { citationOf } from './citation';
import { explainText } from './explain-strings';
import { text } from './strings';

export class PassageActions {
  readonly #app: AppState;

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
    this.#app.notes.create(passages);
    this.#app.compare.selection = null;
    document.getSelection()?.removeAllRanges();
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
      toasts.say(others.known === 'not-compared' ? explainText.notCompared : explainText.noOther);
  }
}
