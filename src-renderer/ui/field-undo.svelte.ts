// Whether undo takes back what is typed in a field, or what was done to the notes.
import { isTyping } from './keys';

export class FieldUndo {
  /** Whether the field with the focus has typing of its own to take back. */
  owns = $state(false);
  /** The words of a search field when the focus came, or when something was done to the notes. */
  #settled = '';

  /** The focus came to a field, or something else was done while it was there. */
  settle(target: EventTarget | null): void {
    this.#settled = isSearch(target) ? target.value : '';
    this.look(target);
  }

  /** Something was typed. */
  look(target: EventTarget | null): void {
    const isAsBefore = isSearch(target) && (target.value === '' || target.value === this.#settled);
    this.owns = isTyping(target) && !isAsBefore;
  }
}

/** Words that one looks for are soon typed again: they do not stand before a note that was deleted. */
function isSearch(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === 'search';
}
