// The section of one pair in a comparison report: both articles side by side.
import {
  countedMatches,
  share,
  type Coverage,
  type Match,
  type MatchKind,
} from '../model/alignment';
import type { Article, Block } from '../model/segment';
import { escapeHtml } from './escape';
import { markedSegment, type Side } from './marked-text';
import type { ReportPair } from './report-input';
import { rowsOf, rowsOfMatches, type Row } from './report-rows';
import { counted, percent } from './wording';

/** A sign besides the colour for each kind. */
export const KIND_SIGNS: Readonly<Record<MatchKind, string>> = {
  identical: '=',
  edited: '≈',
  quotation: '“ ”',
  related: '~',
};
export const MOVED_SIGN = '↕';

/** A match with its number in the section. */
interface Numbered {
  readonly number: number;
  readonly match: Match;
}

export function pairSection(pair: ReportPair): string {
  const { a, b, alignment } = pair;
  const numbered = alignment.matches.map((match, index) => ({ number: index + 1, match }));
  const inA = bySegment(numbered, 'a');
  const inB = bySegment(numbered, 'b');
  const column = (row: Row, side: Side): string =>
    row[side].map((block) => blockHtml(pair, block, side === 'a' ? inA : inB, side)).join('\n');
  const isWhole = countedMatches(pair.summary) > 0;
  const layOut = isWhole ? rowsOf : rowsOfMatches;
  const rows = layOut(a.blocks, b.blocks, alignment.matches).map(
    (row) => `<div class="row ${row.isLinked ? 'linked' : 'alone'}">
<div class="text side-a">${column(row, 'a')}</div>
<div class="text side-b">${column(row, 'b')}</div>
</div>`,
  );
  const cut = alignment.complete
    ? ''
    : '<p>A limit cut the comparison of this pair short: there may be more.</p>';
  const excerpt = isWhole ? '' : '<p class="quiet">Only what is related is shown here.</p>';
  const heading = `Pair ${String(pair.number)}`;
  return `<section class="comparison" id="pair-${String(pair.number)}" aria-label="${heading}">
<p class="kicker">${heading}</p>
<h2>${sharedWords(pair)}</h2>
<p class="back"><a href="#pairs">Back to all pairs</a></p>${excerpt}${cut}
<div class="sides">
<div class="heads">
${headOf(a, alignment.coverageA)}
${headOf(b, alignment.coverageB)}
</div>
${rows.join('\n')}
</div>
</section>`;
}

function sharedWords({ summary }: ReportPair): string {
  const kinds = (['identical', 'edited', 'quotation'] as const)
    .filter((kind) => summary[kind] > 0)
    .map((kind) => `${String(summary[kind])} ${kind === 'quotation' ? 'quoted' : kind}`);
  if (kinds.length === 0) return `${counted(summary.related, 'sentence')} related, none copied`;
  const figures = summary.figures === 0 ? '' : `, ${counted(summary.figures, 'figure')} changed`;
  const moved = summary.moved === 0 ? '' : `, ${String(summary.moved)} moved`;
  const last = kinds.pop() ?? '';
  const list = kinds.length === 0 ? last : `${kinds.join(', ')} and ${last}`;
  return `${list} ${countedMatches(summary) === 1 ? 'sentence' : 'sentences'}${figures}${moved}`;
}

function headOf({ document }: Article, coverage: Coverage): string {
  return `<div><h3 dir="auto">${escapeHtml(document.title)}</h3>
<p class="file">${escapeHtml(document.file)}</p>
<p class="quiet">${percent(share(coverage))} of it is in the other · ${String(coverage.sharedSentences)} of ${counted(coverage.sentences, 'sentence')}</p></div>`;
}

/** Of several matches of one segment the last. */
function bySegment(numbered: readonly Numbered[], side: Side): Map<number, Numbered> {
  return new Map(
    numbered.flatMap((entry) =>
      segmentsOn(entry.match, side).map((segment) => [segment, entry] as const),
    ),
  );
}

function segmentsOn({ segmentsA, segmentsB }: Match, side: Side): readonly number[] {
  return side === 'a' ? segmentsA : segmentsB;
}

function blockHtml(
  pair: ReportPair,
  block: Block,
  matches: ReadonlyMap<number, Numbered>,
  side: Side,
): string {
  const kinds = new Set<MatchKind>();
  const texts = { a: pair.a.text, b: pair.b.text };
  const segments = block.segments.map((segment) => {
    const entry = matches.get(segment.ordinal);
    const words = markedSegment(texts, segment, entry?.match ?? null, side);
    if (entry === undefined) return words;
    kinds.add(entry.match.kind);
    const isFirst = segmentsOn(entry.match, side)[0] === segment.ordinal;
    return isFirst ? `${chip(pair, entry, side)}${words}` : words;
  });
  // A block of several kinds carries the bar of the strongest.
  const kind = (['identical', 'edited', 'quotation', 'related'] as const).find((k) => kinds.has(k));
  const classes = [kind === undefined ? '' : `${kind}-block`, block.role === 'title' ? 'title' : '']
    .filter((name) => name !== '')
    .join(' ');
  const tag = block.role === 'paragraph' ? 'p' : 'h4';
  const attribute = classes === '' ? '' : ` class="${classes}"`;
  return `<${tag}${attribute} dir="auto">${segments.join(' ')}</${tag}>`;
}

/** The number of a match, which leads to its partner. */
function chip(pair: ReportPair, { number, match }: Numbered, side: Side): string {
  const id = (of: Side): string => `p${String(pair.number)}-m${String(number)}${of}`;
  const moved = match.moved ? ` ${MOVED_SIGN}` : '';
  const classes = `match ${match.kind}${match.moved && match.kind !== 'related' ? ' moved' : ''}`;
  const label =
    `Match ${String(number)}, ${match.kind}${match.moved ? ', moved' : ''}, ` +
    `${String(match.rule.sharedWords)} of ${String(match.rule.shorterWords)} words in common: go to its partner`;
  return (
    `<a class="${classes}" id="${id(side)}" href="#${id(side === 'a' ? 'b' : 'a')}" ` +
    `title="${label}" aria-label="${label}">${String(number)} ${KIND_SIGNS[match.kind]}${moved}</a>`
  );
}
