// What the reader does with the words that are selected or the match that is chosen.
import type { Excerpt } from '../notes/notes-state.svelte';
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
    if (!compare.chosen) return [];
    const left = compare.article('left');
    const right = compare.article(compare.partnerOf(compare.chosen));
    if (!left || !right) return [];
    return [
      { article: left, span: compare.chosen.a },
      { article: right, span: compare.chosen.b },
    ];
  }

  async stepOther(step: 1 | -1): Promise<void> {
    const { compare, others, toasts } = this.#app;
    if (!compare.chosen) toasts.say(explainText.chooseFirst);
    else if (!(await others.step(step)))
      toasts.say(others.known === 'not-compared' ? explainText.notCompared : explainText.noOther);
  }
}
