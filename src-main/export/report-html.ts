// The comparison of a folder as a page of its own.
import {
  comparePairs,
  countedMatches,
  isCounted,
  share,
  summarisePair,
  type Coverage,
} from '../model/alignment';
import { slice } from '../model/span';
import { escapeHtml } from './escape';
import { htmlPage } from './html-page';
import type { ReportInput, ReportPair } from './report-input';
import { KIND_SIGNS, MOVED_SIGN, pairSection } from './report-pair';
import { REPORT_STYLES } from './report-style';
import { appendix } from './report-sources';
import { counted, percent, readableDate } from './wording';

/** Pairs that get a section of their own: beyond, a page is too heavy for a browser. */
const MAX_SECTIONS = 200;
/** Figures named in a row of the table. */
const MAX_FIGURES = 4;

/** Best pairs first; pairs that share nothing are only counted. The same input gives the same page. */
export function reportHtml(input: ReportInput): string {
  const pairs = pairsOf(input);
  const sections = pairs.slice(0, MAX_SECTIONS);
  const title = `What the articles in “${input.folderName}” share`;
  const body = [
    header(input, pairs, title),
    table(input, pairs),
    ...sections.map(pairSection),
    appendix(input),
  ].join('\n');
  return htmlPage({ title, styles: REPORT_STYLES, body });
}

/** The pairs that share something, best first. */
function pairsOf({ articles, alignments }: ReportInput): ReportPair[] {
  const byId = new Map(articles.map((article) => [article.document.id, article]));
  return alignments
    .flatMap((alignment) => {
      const [a, b] = [byId.get(alignment.a), byId.get(alignment.b)];
      if (a === undefined || b === undefined || alignment.matches.length === 0) return [];
      return [{ a, b, alignment, summary: summarisePair(alignment) }];
    })
    .sort((p, q) => comparePairs(p.summary, q.summary) || compareFiles(p, q))
    .map((pair, index) => ({ ...pair, number: index + 1 }));
}

type Files = Pick<ReportPair, 'a' | 'b'>;

function compareFiles(p: Files, q: Files): number {
  const [one, other] = [p, q].map(({ a, b }) => `${a.document.file}\0${b.document.file}`);
  return one === other ? 0 : (one ?? '') < (other ?? '') ? -1 : 1;
}

function header(input: ReportInput, pairs: readonly ReportPair[], title: string): string {
  const sum = (of: (pair: ReportPair) => number): number =>
    pairs.reduce((total, pair) => total + of(pair), 0);
  const copied = sum(({ summary }) => countedMatches(summary));
  const copying = pairs.filter(({ summary }) => countedMatches(summary) > 0).length;
  const figures = sum(({ summary }) => summary.figures);
  const related = sum(({ summary }) => summary.related);
  const refused = input.refused.length;
  const within =
    figures === 0
      ? ''
      : `, and ${counted(figures, 'figure')} in them ${figures === 1 ? 'differs' : 'differ'}`;
  const lead =
    copied === 0
      ? `No sentence of the ${counted(input.articles.length, 'article')} is copied from one to another.`
      : `${counted(copied, 'sentence')} ${copied === 1 ? 'stands' : 'stand'} in two articles, ` +
        `in ${String(copying)} of ${counted(pairCount(input), 'pair')}${within}.`;
  const lost =
    refused === 0 ? '' : ` ${counted(refused, 'file')} could not be read, as listed at the end.`;
  return `<header>
<p class="kicker">Comparison report</p>
<h1 dir="auto">${escapeHtml(title)}</h1>
<p class="lead">${lead}${lost}</p>
<ul class="facts">
${fact(input.articles.length, 'article', 'articles')}
${fact(copied, 'copied sentence', 'copied sentences')}
${fact(figures, 'changed figure', 'changed figures')}
${fact(related, 'related sentence, not counted', 'related sentences, not counted')}
</ul>
<p class="quiet">Made by Variorum ${escapeHtml(input.version)} on ${escapeHtml(readableDate(input.date))}.</p>
</header>`;
}

function pairCount({ articles }: ReportInput): number {
  return (articles.length * (articles.length - 1)) / 2;
}

function fact(number: number, one: string, many: string): string {
  return `<li><b>${String(number)}</b> ${number === 1 ? one : many}</li>`;
}

function table(input: ReportInput, pairs: readonly ReportPair[]): string {
  const rest = pairCount(input) - pairs.length;
  const nothing =
    rest === 0 ? '' : `<p class="quiet">${counted(rest, 'pair')} with nothing in common.</p>`;
  const cut =
    pairs.length > MAX_SECTIONS
      ? `<p>The first ${String(MAX_SECTIONS)} pairs are shown side by side below.</p>`
      : '';
  const rows = pairs.map(rowOf).join('\n');
  const content = `<div class="scroll"><table>
<thead><tr><th scope="col">Articles</th><th scope="col" class="number">Copied<br>sentences</th><th scope="col" class="number">Of the first</th><th scope="col" class="number">Of the second</th><th scope="col">Changed figures</th><th scope="col" class="number">Related</th></tr></thead>
<tbody>
${rows}
</tbody>
</table></div>`;
  return `<section id="pairs" aria-label="Pairs">
<h2>Pairs</h2>
${pairs.length === 0 ? '' : content}${nothing}${cut}
${pairs.length === 0 ? '' : LEGEND}
</section>`;
}

function rowOf(pair: ReportPair): string {
  const { number, a, b, summary } = pair;
  const titles = `<span dir="auto">${escapeHtml(a.document.title)}</span><span class="versus">with</span><span dir="auto">${escapeHtml(b.document.title)}</span>`;
  const linked = number > MAX_SECTIONS ? titles : `<a href="#pair-${String(number)}">${titles}</a>`;
  return `<tr>
<td class="pair">${linked}</td>
<td class="number">${String(countedMatches(summary))}</td>
<td class="number">${bar(summary.coverageA)}</td>
<td class="number">${bar(summary.coverageB)}</td>
<td class="figures">${figuresOf(pair)}</td>
<td class="number">${summary.related === 0 ? '' : String(summary.related)}</td>
</tr>`;
}

/** A bar of 64 pixels for an article that stands in the other as a whole. */
function bar(coverage: Coverage): string {
  if (coverage.sharedWords === 0) return '<span class="quiet">none</span>';
  const width = String(Math.ceil(share(coverage) * 64));
  const drawn = `<svg width="${width}" height="8" aria-hidden="true"></svg>`;
  return `<div class="bar">${drawn}${percent(share(coverage))}</div>`;
}

function figuresOf({ a, b, alignment }: ReportPair): string {
  const changes = alignment.matches
    .filter(({ kind }) => isCounted(kind))
    .flatMap((match) => match.changes.filter(({ type }) => type === 'figure'));
  const named = changes.slice(0, MAX_FIGURES).map((change) => {
    const [one, other] = [slice(a.text, change.a), slice(b.text, change.b)];
    return `<div><span class="boxed">${escapeHtml(one || '–')}</span> ${escapeHtml(other || '–')}</div>`;
  });
  const more = changes.length - named.length;
  return named.join('') + (more > 0 ? `and ${String(more)} more` : '');
}

const LEGEND = `<ul class="legend" aria-label="Signs and colours">
<li><span class="match identical">${KIND_SIGNS.identical}</span><span><mark class="identical">identical</mark>, the same words</span></li>
<li><span class="match edited">${KIND_SIGNS.edited}</span><span><mark class="edited">edited; <del>underlined</del> words are not in the other article</mark></span></li>
<li><span class="lack"></span><span>words of the other article are missing here</span></li>
<li><span class="lack negation"></span><span>a negation of the other article is missing here</span></li>
<li><span class="boxed">600</span><span>a changed figure</span></li>
<li><span class="match quotation">${KIND_SIGNS.quotation}</span><span><mark class="quotation">quoted or part</mark> of a longer sentence</span></li>
<li><span class="match moved">${MOVED_SIGN}</span><span>in another place</span></li>
<li><span class="match related">${KIND_SIGNS.related}</span><span><mark class="related">related</mark>, not counted as copied</span></li>
</ul>`;
