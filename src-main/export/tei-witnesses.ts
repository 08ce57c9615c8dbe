// The witnesses of an apparatus: each file as it is now, and as it was when notes were made on it.
import { escapeXml as xml } from './escape';
import type { NotedNote, NotedPassage } from './noted';

interface Witness {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  /** SHA-256; empty where it is not known. */
  readonly hash: string;
  readonly isCurrent: boolean;
}

export class Witnesses {
  readonly #all = new Map<string, Witness>();

  /** Numbered in order of first use. */
  constructor(notes: readonly NotedNote[]) {
    for (const passage of notes.flatMap(({ passages }) => passages)) {
      const { title, file, hashNow, hashThen } = passage;
      if (hashNow !== null) this.#add({ title, file, hash: hashNow, isCurrent: true });
      this.#add({ title, file, hash: hashThen, isCurrent: hashThen === hashNow });
    }
  }

  #add(witness: Omit<Witness, 'id'>): void {
    const key = keyOf(witness.file, witness.hash);
    if (!this.#all.has(key))
      this.#all.set(key, { ...witness, id: `w${String(this.#all.size + 1)}` });
  }

  /** The file as it was when the note was made. */
  noted({ file, hashThen }: NotedPassage): string {
    return this.#all.get(keyOf(file, hashThen))?.id ?? '';
  }

  /** The file as it is now; as it was where it is not in the folder. */
  current(passage: NotedPassage): string {
    const { file, hashNow } = passage;
    return hashNow === null ? this.noted(passage) : (this.#all.get(keyOf(file, hashNow))?.id ?? '');
  }

  /** `w1:12` for line 12 of the first; the witness alone where there is no line. */
  locationOf(passage: NotedPassage): string {
    const witness = this.current(passage);
    return passage.place ? `${witness}:${String(passage.place.line)}` : witness;
  }

  list(): string[] {
    return [...this.#all.values()].map(({ id, title, file, hash, isCurrent }) => {
      const facts = [
        `<title>${xml(title)}</title>`,
        `<idno type="file">${xml(file)}</idno>`,
        ...(hash === '' ? [] : [`<idno type="SHA-256">${xml(hash)}</idno>`]),
        ...(isCurrent ? [] : ['<desc>As it was when a note was made.</desc>']),
      ];
      return `<witness xml:id="${id}">${facts.join(' ')}</witness>`;
    });
  }
}

function keyOf(file: string, hash: string): string {
  return JSON.stringify([file, hash]);
}
