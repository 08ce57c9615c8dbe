// What stands in the columns when articles that stood there are gone from the folder.
import { tick } from 'svelte';
import type { FolderReading } from '../../src-main/model/channels';
import type { DocumentId } from '../../src-main/model/document';
import type { AppState } from './app-state.svelte';
import { readingOf } from './folder-reading';
import { goneText } from './strings';
import type { Toasts } from './toasts.svelte';

/** So many of the articles that share most with one are tried: the first may be gone as well. */
const MOST_TRIED = 50;

/** What was open, and what was known of its folder, before that was read again or left for another. */
export interface Before {
  readonly folderId: string | null;
  readonly reading: FolderReading;
  readonly ids: readonly DocumentId[];
  readonly fileOf: (id: DocumentId) => string;
  /** From the one on that shares most. */
  readonly partnersOf: (id: DocumentId) => readonly DocumentId[];
}

export function beforeReading(app: AppState): Before {
  const { compare, library } = app;
  const { byId, pairs, summary } = library;
  return {
    folderId: summary?.folderId ?? null,
    reading: readingOf(app),
    ids: compare.ids,
    fileOf: (id) => byId.get(id)?.file ?? '',
    partnersOf: (id) => pairs.partnersOf(id, MOST_TRIED),
  };
}

/** What was said of files that are gone; it stays until it is closed, or is no longer so. */
export class GoneNotices {
  readonly #toasts: Toasts;
  #told: readonly { readonly toast: number; readonly files: readonly string[] }[] = [];

  constructor(toasts: Toasts) {
    this.#toasts = toasts;
  }

  tell(files: readonly string[], come: readonly string[]): void {
    this.#told = [...this.#told, { toast: this.#toasts.warn(goneText(files, come)), files }];
  }

  /** Takes back what is about files that are in the folder again. */
  review(there: readonly string[]): void {
    this.#withdraw((files) => files.every((file) => there.includes(file)));
  }

  /** Takes all of it back, as another folder is open. */
  clear(): void {
    this.#withdraw(() => true);
  }

  #withdraw(isOver: (files: readonly string[]) => boolean): void {
    for (const { toast, files } of this.#told) if (isOver(files)) this.#toasts.close(toast);
    this.#told = this.#told.filter(({ files }) => !isOver(files));
  }
}

/**
 * The articles that are there still, from the left. One that is left alone stays on its side, beside
 * the one that shares most with it; where no other is left, it is read alone.
 */
export function columnsNow(
  { ids, partnersOf }: Pick<Before, 'ids' | 'partnersOf'>,
  documents: readonly DocumentId[],
): readonly DocumentId[] {
  const there = new Set(documents);
  const kept = ids.filter((id) => there.has(id));
  const [only] = kept;
  if (kept.length !== 1 || only === undefined) return kept;
  const partner = [...partnersOf(only), ...documents].find((id) => id !== only && there.has(id));
  if (partner === undefined) return kept;
  return ids[0] === only ? [only, partner] : [partner, only];
}

/** Shows what is there still of a folder that was read again, and says what is gone. */
export async function showAgain(app: AppState, before: Before): Promise<void> {
  const { compare, gone: notices, library } = app;
  notices.review(library.documents.map(({ file }) => file));
  const ids = columnsNow(
    before,
    library.documents.map(({ id }) => id),
  );
  const gone = before.ids.filter((id) => !library.byId.has(id));
  if (gone.length > 0) {
    const come = ids.filter((id) => !before.ids.includes(id)).map((id) => library.title(id));
    notices.tell(gone.map(before.fileOf), come);
  }
  if (ids.length === 0) {
    compare.close();
    return;
  }
  const hadFocus = document.activeElement !== document.body;
  await compare.show(ids, true);
  const isStill = ids.every((id, at) => id === compare.ids[at]);
  const isOther = ids.some((id) => !before.ids.includes(id));
  const kept = compare.sides.find((side) => before.ids.includes(compare.idOf(side) ?? ''));
  if (isStill && (gone.length > 0 || isOther) && kept) compare.scrolling.follow(kept);
  await tick();
  // It went with its column.
  if (hadFocus && document.activeElement === document.body) compare.panes.left.takeKeys(null);
}
