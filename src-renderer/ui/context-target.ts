// What can be done where the reader asks for a menu: at words, a match, an article or a pair.
import type { Match } from '../../src-main/model/alignment';
import type { DocumentId } from '../../src-main/model/document';
import { addressesIn, readAddress } from '../../src-main/model/address';
import { segmentsOf } from '../../src-main/model/segment';
import { shorten } from '../../src-main/model/shorten';
import { slice, type Span } from '../../src-main/model/span';
import type { Side } from '../compare/compare-state.svelte';
import { leftOutLines, type LeftOutLine } from '../compare/left-out-lines';
import { choicesFor, chooseLine } from '../compare/line-choices';
import { spanIn } from '../compare/match-sides';
import { noteMenu } from '../notes/note-menu';
import type { AppState } from './app-state.svelte';
import type { ContextGroups, ContextItem } from './context-menu.svelte';
import { keyOf } from './keys';
import { commandText } from './command-strings';
import { detailsText } from './details-strings';
import { leftOutText } from './explain-strings';
import { reopenText } from './format-strings';
import { lineFieldsText } from './line-fields-strings';
import { noteText as noteWords } from './note-strings';
import { openAddress } from './outside-strings';
import { matchHeadline, text } from './strings';

/** So that a menu stays a menu. */
const MOST_ADDRESSES = 3;
const MOST_LETTERS = 40;

interface Offered {
  readonly label: string;
  readonly groups: ContextGroups;
}

/** Null where there is nothing of which a menu could be. */
export function offeredAt(app: AppState, target: Element): Offered | null {
  const [kind, first, second] = (
    target.closest('[data-menu]')?.getAttribute('data-menu') ?? ''
  ).split(' ');
  if (kind === 'article' && first !== undefined) return atArticle(app, first);
  if (kind === 'pair' && first !== undefined && second !== undefined)
    return atPair(app, first, second);
  if (kind === 'match' && first !== undefined) return atMatch(app, first);
  if (kind === 'note' && first !== undefined) return noteMenu(app, first);
  if (kind === 'line' && first !== undefined) return atLine(app, first as Side, Number(second));
  const side = app.compare.sides.find((one) => app.compare.panes[one].element?.contains(target));
  return side === undefined ? null : atWords(app, side, target);
}

function item(label: string, run: () => void, key = ''): ContextItem {
  return { label, key, run };
}

function atArticle(app: AppState, id: DocumentId): Offered | null {
  const article = app.library.byId.get(id);
  if (!article) return null;
  const partner = app.library.bestPartner(id);
  return {
    label: article.title,
    groups: [
      [
        ...(partner === null
          ? [item(commandText.menu.openAlone, () => app.columns.choose('left', id))]
          : [
              item(commandText.menu.openLeft, () => app.columns.choose('left', id)),
              item(commandText.menu.openRight, () => app.columns.choose('right', id)),
            ]),
        ...(app.view === 'compare'
          ? [item(commandText.menu.openBeside, () => app.columns.openBeside(id))]
          : []),
        ...(partner === null
          ? []
          : [item(commandText.menu.openWithPartner, () => app.comparePair(id, partner))]),
      ],
      [
        item(noteWords.noteOnArticle, () => void app.noteActions.onArticles([id])),
        ...(app.notes.countIn(id) > 0
          ? [item(noteWords.listOf, () => app.noteActions.list(id))]
          : []),
      ],
      [
        item(commandText.menu.copyTitle, () => app.copy(article.title)),
        item(commandText.menu.copyFile, () => app.copy(article.file)),
      ],
      [
        item(detailsText.command, () => void app.details.start(id)),
        item(reopenText.command, () => app.reopening.start(id)),
        ...(article.origin?.format === 'jsonl'
          ? [item(lineFieldsText.command, () => void app.lineFields.start(id))]
          : []),
      ],
    ],
  };
}

function atPair(app: AppState, a: DocumentId, b: DocumentId): Offered {
  const { library } = app;
  const titles = [library.title(a), library.title(b)];
  return {
    label: titles.join(' / '),
    groups: [
      [
        item(commandText.menu.openPair, () => app.comparePair(a, b)),
        item(commandText.menu.openSwapped, () => app.comparePair(b, a)),
      ],
      [item(noteWords.noteOnPair, () => void app.noteActions.onArticles([a, b]))],
      [item(commandText.menu.copyTitles, () => app.copy(titles.join('\n')))],
    ],
  };
}

function atMatch(app: AppState, id: string): Offered | null {
  const { compare } = app;
  const { copyPartner } = commandText.menu;
  const match = compare.visible.find((one) => one.id === id);
  const both = match && app.passages.sidesOf(match);
  if (!both) return null;
  const [left, partner] = both.map(({ article, span }) => slice(article.text, span).trim());
  return {
    label: matchHeadline(match),
    groups: [
      [
        item(commandText.menu.copyLeft, () => app.copy(left ?? '')),
        item(copyPartner[compare.partnerOf(match)], () => app.copy(partner ?? '')),
        item(commandText.menu.copyBoth, () => app.passages.copyWithCitation(both)),
      ],
      [item(text.addNote, () => app.passages.noteOn(both))],
      [item(commandText.menu.explain, () => compare.choose(match))],
    ],
  };
}

function atWords(app: AppState, side: Side, target: Element): Offered | null {
  const article = app.compare.article(side);
  const words = wordsAt(app, side, target);
  if (!article || !words) return null;
  const passage = { article, span: words.span };
  const { platform } = app.bridge;
  const { match } = words;
  return {
    label: words.isSelected ? commandText.menu.selected : commandText.menu.sentence,
    groups: [
      [
        item(commandText.menu.copy, () => app.copy(slice(article.text, words.span).trim())),
        item(
          commandText.menu.copyWithCitation,
          () => app.passages.copyWithCitation([passage]),
          words.isSelected ? keyOf('copy-citation', platform) : '',
        ),
      ],
      [
        item(
          text.addNote,
          () => app.passages.noteOn([passage]),
          words.isSelected ? keyOf('add-note', platform) : '',
        ),
      ],
      match ? [item(commandText.menu.explain, () => app.compare.choose(match))] : [],
      addressItems(app, slice(article.text, words.span)),
      lineItems(app, lineAt(app, side, words.span.start)),
    ],
  };
}

/** Where the words lead, if they are addresses. */
function addressItems(app: AppState, words: string): ContextItem[] {
  return addressesIn(words)
    .slice(0, MOST_ADDRESSES)
    .map((written) => {
      const host = shorten(readAddress(written)?.host ?? '', MOST_LETTERS);
      return item(openAddress(host), () => app.outside.ask(written));
    });
}

/** A line that is left out, or was put back. */
function lineAt({ compare }: AppState, side: Side, at: number): LeftOutLine | null {
  const lines = leftOutLines(side, compare.article(side), compare.leftOut(side));
  return lines.find(({ segment }) => segment.start <= at && at < segment.end) ?? null;
}

function lineItems(app: AppState, line: LeftOutLine | null): ContextItem[] {
  if (!line) return [];
  return choicesFor(app, line).map((choice) =>
    item(choice.label, () => void chooseLine(app, line, choice)),
  );
}

function atLine(app: AppState, side: Side, ordinal: number): Offered | null {
  const segment = segmentsOf(app.compare.article(side)?.blocks ?? [])[ordinal];
  const line = segment && lineAt(app, side, segment.start);
  return line ? { label: leftOutText(line.why), groups: [lineItems(app, line)] } : null;
}

interface Words {
  readonly span: Span;
  readonly isSelected: boolean;
  readonly match: Match | null;
}

/**
 * What is selected, else the sentence that was pointed at, else what the column has of the chosen match,
 * or what is read.
 */
function wordsAt({ compare }: AppState, side: Side, target: Element): Words | null {
  const { selection, panes } = compare;
  const pane = panes[side];
  if (selection?.side === side) return { span: selection.span, isSelected: true, match: null };
  const segments = segmentsOf(pane.article?.blocks ?? []);
  const pointed = target.closest('[data-segment]');
  if (!pointed && target !== pane.element) return null;
  const chosen = side === 'left' ? compare.chosen : compare.lit.get(side);
  if (!pointed && chosen) return { span: spanIn(chosen, side), isSelected: false, match: null };
  const middle = pane.scrollTop + pane.viewport / 2;
  const offset = pane.geometry?.offsetAt(middle) ?? 0;
  const sentence = pointed
    ? segments[Number(pointed.getAttribute('data-segment'))]
    : segments.find(({ end }) => end > offset);
  if (!sentence) return null;
  const id = pointed?.getAttribute('data-match')?.split(' ')[0];
  const match = compare.visible.find((one) => one.id === id) ?? null;
  return { span: { start: sentence.start, end: sentence.end }, isSelected: false, match };
}
