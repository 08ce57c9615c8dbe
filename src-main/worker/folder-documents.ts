// Documents of a folder made ready again from what all threads share, the latest ones kept.
import { preparedFrom, type Collection } from '../analysis/collection';
import type { PreparedDocument } from '../analysis/prepare';
import { textAt, type TextPart } from '../loading/text-part';
import type { Folder } from './stages';

/** Pairs come in order, so that most documents are asked for again soon. */
const KEPT_DOCUMENTS = 512;

export class PreparedDocuments {
  readonly #folder: Folder;
  readonly #kept = new Map<number, PreparedDocument>();

  constructor(folder: Folder) {
    this.#folder = folder;
  }

  at(document: number): PreparedDocument {
    const known = this.#kept.get(document);
    if (known) return known;
    const { collection, texts, wordings, ids } = this.#folder;
    const text = textOf(collection, texts, document);
    const prepared = preparedFrom(collection, document, wordings, ids[document] ?? '', text);
    if (this.#kept.size >= KEPT_DOCUMENTS) this.#kept.clear();
    this.#kept.set(document, prepared);
    return prepared;
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
