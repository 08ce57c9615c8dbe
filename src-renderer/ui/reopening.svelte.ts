// Which article is about to be read in another encoding, and what it may be read in.
import {
  ENCODINGS,
  type DocumentId,
  type DocumentSummary,
  type Encoding,
  type OriginFormat,
} from '../../src-main/model/document';
import type { AppState } from './app-state.svelte';
import type { Choice } from './chooser.svelte';
import { encodingChoiceName, encodingScript, reopenText } from './format-strings';

/** Formats that say their encoding themselves; of JSON Lines all of the file has one. */
const WITHOUT_CHOICE: readonly (OriginFormat | undefined)[] = ['docx', 'pdf', 'epub', 'jsonl'];

/** Whether another encoding can be chosen for it. */
export function hasChoice({ origin }: DocumentSummary): boolean {
  return !WITHOUT_CHOICE.includes(origin?.format);
}

/** Stands for finding out again. */
const BY_ITSELF = 'by-itself';

export class Reopening {
  readonly #app: AppState;
  document = $state.raw<DocumentSummary | null>(null);

  readonly choices: readonly Choice[] = $derived.by(() => {
    const { document } = this;
    const problem = document && !hasChoice(document) ? reopenText.hasNone : null;
    const choice = (id: string, label: string, detail: string): Choice => ({
      ...{ id, label, detail, key: '', problem },
    });
    return [
      choice(BY_ITSELF, reopenText.byItself, ''),
      ...ENCODINGS.map((encoding) =>
        choice(
          encoding,
          encodingChoiceName(encoding),
          encoding === document?.encoding ? reopenText.isNow : encodingScript[encoding],
        ),
      ),
    ];
  });

  constructor(app: AppState) {
    this.#app = app;
  }

  /** For an article; the first of the folder where none is read. */
  start(id: DocumentId | null): void {
    const { byId, documents } = this.#app.library;
    this.document = (id === null ? undefined : byId.get(id)) ?? documents[0] ?? null;
    if (this.document) this.#app.show('reopen-encoding');
  }

  async choose(choice: string): Promise<void> {
    const { document } = this;
    if (!document) return;
    const encoding = choice === BY_ITSELF ? null : (choice as Encoding);
    await this.#app.library.reopen(document.file, encoding);
  }
}
