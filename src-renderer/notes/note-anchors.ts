// Where the targets of notes stand: asked for once, and kept by target for as long as the texts stay.
import type { Anchor, Annotation, SpecificResource } from '../../src-main/model/annotation';
import type { Bridge } from '../../src-main/model/channels';
import type { AppError } from '../../src-main/model/result';

/**
 * A note that is edited keeps its target, and one that is undone gets its old one back: the place of
 * a target is known as long as the target is.
 */
export class NoteAnchors {
  readonly #bridge: Bridge;
  #known = new WeakMap<SpecificResource, Anchor>();
  /** Counts what was asked for of all notes, so that an answer that was overtaken is known. */
  #searches = 0;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  /** Undefined where not all of its targets have been looked for. */
  of(note: Annotation): readonly Anchor[] | undefined {
    const found: Anchor[] = [];
    for (const target of note.target) {
      const anchor = this.#known.get(target);
      if (!anchor) return undefined;
      found.push(anchor);
    }
    return found;
  }

  set(target: SpecificResource, anchor: Anchor): void {
    this.#known.set(target, anchor);
  }

  /**
   * Looks for all notes anew, since the texts may be others.
   * @param current the notes that there are once the answer has come
   * @returns what went wrong; undefined where a later search overtook this one
   */
  async renew(
    notes: readonly Annotation[],
    current: () => readonly Annotation[],
  ): Promise<AppError | null | undefined> {
    const search = ++this.#searches;
    const before = this.#known;
    const asked = new Set<SpecificResource>(notes.flatMap(({ target }) => target));
    const result = await this.#bridge.ask('notes:anchor', [...asked]);
    if (search !== this.#searches) return undefined;
    if (!result.ok) return result.error;
    const known = new WeakMap<SpecificResource, Anchor>();
    // A note that was made meanwhile keeps the place that it was made at.
    for (const target of current().flatMap((note) => note.target)) {
      const anchor = before.get(target);
      if (anchor) known.set(target, anchor);
    }
    for (const [at, target] of [...asked].entries()) {
      const anchor = result.value[at];
      if (anchor) known.set(target, anchor);
    }
    this.#known = known;
    return null;
  }

  /** Looks for those that are not known yet; false where there were none, or nothing was found out. */
  async complete(notes: readonly Annotation[]): Promise<boolean> {
    const known = this.#known;
    const missing = notes.flatMap(({ target }) => target.filter((one) => !known.has(one)));
    if (missing.length === 0) return false;
    const result = await this.#bridge.ask('notes:anchor', missing);
    if (!result.ok || known !== this.#known) return false;
    for (const [at, target] of missing.entries()) {
      const anchor = result.value[at];
      if (anchor) known.set(target, anchor);
    }
    return true;
  }
}
