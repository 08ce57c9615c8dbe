// Finds the targets of notes in an open folder, also in files that have another name now.
import { anchorIn, ORPHAN } from '../analysis/anchor';
import { AnchorArticle } from '../analysis/anchor-article';
import { isWholeContext } from '../analysis/anchor-quote';
import { sourceDocument, type Anchor, type SpecificResource } from '../model/annotation';
import type { DocumentId, DocumentSummary } from '../model/document';
import type { Result } from '../model/result';
import type { Article } from '../model/segment';

export interface AnchoredFolder {
  readonly documents: readonly DocumentSummary[];
  readonly placeOf: ReadonlyMap<DocumentId, number>;
  /** The text of an article, by place. */
  readonly textOf: (place: number) => Result<string>;
  readonly blocksOf: (text: string, document: DocumentSummary) => Article['blocks'];
}

/** A shorter quotation that stands in an article of the same title proves no renaming. */
const PROOF_LENGTH = 40;

/**
 * An anchor for each target, in order. Articles are read once, and not at all where their bytes are
 * those that the note was made on: their text is the same then, and so is the place.
 */
export function anchorTargets(
  folder: AnchoredFolder,
  targets: readonly SpecificResource[],
): Anchor[] {
  const anchors = new Array<Anchor>(targets.length);
  const byDocument = new Map<DocumentId, number[]>();
  targets.forEach((target, index) => {
    const id = sourceDocument(target.source);
    const group = byDocument.get(id);
    if (group) group.push(index);
    else byDocument.set(id, [index]);
  });
  const renamed = new RenamedFiles(folder);
  for (const [id, group] of byDocument) {
    const place = folder.placeOf.get(id);
    const document = place === undefined ? undefined : folder.documents[place];
    let article: AnchorArticle | null | undefined;
    for (const index of group) {
      const target = targets[index];
      if (!target) continue;
      let found: Anchor | null = null;
      if (document && place !== undefined) {
        found = unchanged(document, target, () => folder.textOf(place));
        if (!found) {
          article ??= articleAt(folder, place, document);
          found = article && anchorAt(article, document, target);
        }
      }
      const isFound = found && (found.state !== 'orphan' || found.places.length > 0);
      anchors[index] = isFound && found ? found : renamed.find(target, document === undefined);
    }
  }
  return anchors;
}

/**
 * In the same bytes, where they were; null where that is not known. Where the bytes alone do not
 * say what the text is, the words must be there as well: it may have been read otherwise.
 */
function unchanged(
  document: DocumentSummary,
  target: SpecificResource,
  textOf: () => Result<string>,
): Anchor | null {
  if (target.contentHash !== document.contentHash) return null;
  if (!target.selector) return { ...ORPHAN, state: 'exact', document: document.id };
  const [{ exact }, { start, end }] = target.selector;
  if (exact === '' || end - start !== exact.length) return null;
  if (document.origin !== undefined || document.encoding !== 'utf-8') {
    const text = textOf();
    if (!text.ok || !text.value.startsWith(exact, start)) return null;
  }
  return { ...ORPHAN, state: 'exact', span: { start, end }, document: document.id };
}

function anchorAt(
  article: AnchorArticle,
  document: DocumentSummary,
  target: SpecificResource,
): Anchor {
  const placing = anchorIn(article, target);
  const isNowhere = placing.state === 'orphan' && placing.places.length === 0;
  return { ...placing, document: isNowhere ? null : document.id };
}

function articleAt(
  { textOf, blocksOf }: AnchoredFolder,
  place: number,
  document: DocumentSummary,
): AnchorArticle | null {
  const text = textOf(place);
  return text.ok
    ? new AnchorArticle(text.value, document.contentHash, () => blocksOf(text.value, document))
    : null;
}

/** Where targets are whose file is gone, or has become another article. */
class RenamedFiles {
  readonly #folder: AnchoredFolder;
  #byHash: Map<string, DocumentSummary[]> | null = null;
  #byTitle: Map<string, DocumentSummary[]> | null = null;
  readonly #articles = new Map<DocumentId, AnchorArticle | null>();

  constructor(folder: AnchoredFolder) {
    this.#folder = folder;
  }

  /**
   * In a file with the same bytes; of several in the one of the same name in another folder, else
   * the first. Where the file is gone and was edited as well: in the only article of its title, if
   * a long quotation stands in it once with all its context. Articles copy from one another, so
   * that less proves nothing.
   */
  find(target: SpecificResource, isGone: boolean): Anchor {
    const copies = (this.#byHash ??= groups(this.#folder.documents, (one) => one.contentHash)).get(
      target.contentHash,
    );
    const copy =
      copies?.find(({ file }) => baseName(file) === baseName(target.file)) ?? copies?.[0];
    const there = copy && unchanged(copy, target, () => this.#textOf(copy));
    if (there) return { ...there, state: 'moved' };
    return (isGone ? this.#edited(target) : null) ?? { ...ORPHAN, document: null };
  }

  #edited(target: SpecificResource): Anchor | null {
    const { selector, title } = target;
    const quote = selector?.[0];
    if (!quote || quote.exact.length < PROOF_LENGTH) return null;
    const [only, another] =
      (this.#byTitle ??= groups(this.#folder.documents, (one) => one.title)).get(title) ?? [];
    if (!only || another) return null;
    const article = this.#articleOf(only);
    const anchor = article && anchorAt(article, only, target);
    if (!article || !anchor?.span || anchor.now !== null) return null;
    return isWholeContext(article.text, quote, anchor.span.start)
      ? { ...anchor, state: 'moved' }
      : null;
  }

  #textOf({ id }: DocumentSummary): Result<string> {
    const place = this.#folder.placeOf.get(id);
    return this.#folder.textOf(place ?? -1);
  }

  #articleOf(document: DocumentSummary): AnchorArticle | null {
    const known = this.#articles.get(document.id);
    if (known !== undefined) return known;
    const place = this.#folder.placeOf.get(document.id);
    const article = place === undefined ? null : articleAt(this.#folder, place, document);
    this.#articles.set(document.id, article);
    return article;
  }
}

function groups(
  documents: readonly DocumentSummary[],
  keyOf: (document: DocumentSummary) => string,
): Map<string, DocumentSummary[]> {
  const groups = new Map<string, DocumentSummary[]>();
  for (const document of documents) {
    const group = groups.get(keyOf(document));
    if (group) group.push(document);
    else groups.set(keyOf(document), [document]);
  }
  return groups;
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
