// Attaches notes from a file to the articles of the open folder; what is on none of them is kept as it is.
import { anchor } from '../analysis/anchor';
import {
  documentSource,
  sourceDocument,
  type Annotation,
  type PassageSelectors,
  type SpecificResource,
} from '../model/annotation';
import type { DocumentSummary } from '../model/document';
import type { Article } from '../model/segment';
import type { Span } from '../model/span';
import { targetOn } from '../model/target';
import { ArticleFinder } from './article-finder';
import type { NoteDraft, TargetDraft } from './note-draft';

export interface OpenArticles {
  readonly documents: readonly DocumentSummary[];
  /** Null where it cannot be read. */
  readonly read: (document: DocumentSummary) => Article | null;
  readonly text: (document: DocumentSummary) => string | null;
}

/** A note that no article has is one on an article that is gone: an orphan. */
export function attachNotes(drafts: readonly NoteDraft[], articles: OpenArticles): Annotation[] {
  const finder = new ArticleFinder(
    articles,
    drafts.flatMap(({ targets }) => targets),
  );
  return drafts.map(({ note, targets }) => ({
    ...note,
    target: targets.map((target) => attached(target, finder, articles)),
  }));
}

function attached(
  target: TargetDraft,
  finder: ArticleFinder,
  { read }: OpenArticles,
): SpecificResource {
  const document = finder.find(target);
  // Words that changed are found by the same ladder as those of every other note, each time.
  if (target.own) {
    const isThere = document === null || sourceDocument(target.own.source) === document.id;
    return isThere ? target.own : { ...target.own, source: documentSource(document.id) };
  }
  const article = document ? read(document) : null;
  return article ? onArticle(target, article) : onNone(target);
}

function onArticle(target: TargetDraft, article: Article): SpecificResource {
  const { quote, characters } = target;
  if (!quote) return targetOn(article, characters ? inUnits(article.text, characters) : null);
  const selector = selectorOf(target, article.text);
  const { file, title } = article.document;
  const source = documentSource(article.document.id);
  // No file has this hash: the words were not noted in these bytes.
  const draft: SpecificResource = {
    type: 'SpecificResource',
    source,
    selector,
    file,
    title,
    contentHash: '',
  };
  const { span } = anchor(article.text, article.document.contentHash, draft);
  const isSame = span !== null && article.text.slice(span.start, span.end) === quote.exact;
  return isSame ? targetOn(article, span) : draft;
}

function onNone(target: TargetDraft): SpecificResource {
  const { source, title, quote, characters } = target;
  return {
    type: 'SpecificResource',
    source,
    ...(quote || characters ? { selector: selectorOf(target, null) } : {}),
    file: source,
    title: title ?? source,
    contentHash: '',
  };
}

/** @param text that the characters are counted in, where it is known */
function selectorOf({ quote, characters }: TargetDraft, text: string | null): PassageSelectors {
  const { exact, prefix, suffix } = quote ?? { exact: '', prefix: '', suffix: '' };
  const counted = characters && text !== null ? inUnits(text, characters) : characters;
  const { start, end } = counted ?? { start: 0, end: exact.length };
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end },
  ];
}

/** Characters as UTF-16 code units; null beyond the end of the text. */
function inUnits(text: string, { start, end }: Span): Span | null {
  const places: number[] = [];
  let unit = 0;
  let count = 0;
  for (const wanted of [start, end]) {
    while (count < wanted && unit < text.length) {
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
      count += 1;
    }
    if (count < wanted) return null;
    places.push(unit);
  }
  return { start: places[0] ?? 0, end: places[1] ?? 0 };
}
