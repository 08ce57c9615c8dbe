// What the reader can do about a line that counts for no match: put it back, and leave it out again.
import type { PutBackScope } from '../../src-main/model/segment';
import { lineText } from '../ui/explain-strings';
import type { AppState } from '../ui/app-state.svelte';
import { segmentsWith, type LeftOutLine } from './left-out-lines';

export interface LineChoice {
  readonly label: string;
  /** What it does, in a sentence. */
  readonly hint: string;
  /** Null to leave the line out. */
  readonly scope: PutBackScope | null;
}

export const LEAVE_OUT: LineChoice = {
  label: lineText.leaveOut,
  hint: lineText.leaveOutHint,
  scope: null,
};
const PUT_BACK: LineChoice = { label: lineText.putBack, hint: lineText.hereHint, scope: 'article' };
const HERE: LineChoice = { ...PUT_BACK, label: lineText.here };
const EVERYWHERE: LineChoice = {
  label: lineText.everywhere,
  hint: lineText.everywhereHint,
  scope: 'folder',
};

/** @param hasOthers whether the folder has articles that are not open, which may have the line as well */
export function lineChoices({ why }: LeftOutLine, hasOthers: boolean): readonly LineChoice[] {
  if (why.reason === 'put-back') return [LEAVE_OUT];
  // A headline or a caption is about one article.
  const mayRecur = why.reason !== 'repeated' && why.reason !== 'caption';
  return hasOthers && mayRecur ? [HERE, EVERYWHERE] : [PUT_BACK];
}

export function choicesFor(
  { library, compare }: AppState,
  line: LeftOutLine,
): readonly LineChoice[] {
  return lineChoices(line, library.documents.length > compare.ids.length);
}

/** Where the open articles have the line as well, it counts there too: else it would match nothing. */
export async function chooseLine(
  { library, compare }: AppState,
  { side, segment }: LeftOutLine,
  { scope }: LineChoice,
): Promise<void> {
  const article = compare.article(side);
  if (!article) return;
  await library.count({
    document: article.document.id,
    segments: segmentsWith(article, segment.ordinal),
    among: compare.ids,
    scope,
  });
}
