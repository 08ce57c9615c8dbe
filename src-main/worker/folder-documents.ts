// Documents of a folder made ready again from what all threads share, the latest ones kept.
import type { Collection } from '../analysis/collection';
import { FolderDocument } from '../analysis/folder-document';
import type { PreparedDocument } from '../analysis/prepare';
import { textAt, type TextPart } from '../loading/text-part';
import type { Folder } from './stages';

/**
 * Pairs come in order of their first article, so that it is asked for again at once, and those that
 * report one event with it soon.
 */
const KEPT_DOCUMENTS = 64;

export class PreparedDocuments {
  readonly #folder: Folder;
  /** The one that was asked for longest ago first. */
  readonly #kept = new Map<number, FolderDocument>();

  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /** Until `KEPT_DOCUMENTS` others were asked for; its words are to be filled in where they are needed. */
  at(document: number): PreparedDocument {
    const kept = this.#kept.get(document);
    if (kept !== undefined) {
      this.#kept.delete(document);
      this.#kept.set(document, kept);
      return kept;
    }
    const { collection, texts, ids } = this.#folder;
    const text = textOf(collection, texts, document);
    const prepared = this.#room().turnTo(document, ids[document] ?? '', text);
    this.#kept.set(document, prepared);
    return prepared;
  }

  #room(): FolderDocument {
    if (this.#kept.size < KEPT_DOCUMENTS) return this.#newDocument();
    for (const [document, oldest] of this.#kept) {
      this.#kept.delete(document);
      return oldest;
    }
    return this.#newDocument();
  }

  #newDocument(): FolderDocument {
    return new FolderDocument(this.#folder.collection, this.#folder.wordings);
  }
}

/** The text of document `document`; each shard has its own part of the texts. */
export function textOf(
  { shardOf, firstDocument }: Collection,
  texts: readonly TextPart[],
  document: number,
): string {
  const shard = shardOf[document] ?? 0;
  const part = texts[shard];
  if (part === undefined) throw new RangeError('there is no such document');
  return textAt(part, document - (firstDocument[shard] ?? 0));
}
