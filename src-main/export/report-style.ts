// How a comparison report looks.

export const REPORT_STYLES = `
main > section, main > nav { margin-top: 64px; }
.facts { display: flex; flex-wrap: wrap; gap: 16px 48px; margin: 32px 0 0; padding: 0; list-style: none; }
.facts b { display: block; font: 600 32px/1.1 var(--serif); }
.facts li { color: var(--quiet); font-size: 13px; }
.facts b { color: var(--ink); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; margin-top: 16px; }
th { color: var(--quiet); font-size: 12px; font-weight: 600; text-align: start; vertical-align: bottom; }
th, td { padding: 12px 16px 12px 0; border-bottom: 1px solid var(--hairline); }
td { vertical-align: top; overflow-wrap: anywhere; }
th:last-child, td:last-child { padding-inline-end: 0; }
tr { break-inside: avoid; }
th.number { text-align: end; }
td.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.pair a { font: 600 17px/1.35 var(--serif); text-decoration: none; color: var(--ink); }
.pair a:hover { color: var(--accent); text-decoration: underline; }
.pair { min-width: 15em; }
.pair span { display: block; }
.pair .versus { color: var(--quiet); font: 400 13px/1.3 var(--sans); margin: 2px 0; }
.figures { min-width: 6em; }
.bar { display: flex; align-items: center; justify-content: flex-end; gap: 8px; min-width: 112px; }
.bar svg { border-radius: 2px; background: var(--identical-bar); flex: none; }
h3.refused { margin-top: 32px; }
.hash { font: 11px/1.8 ui-monospace, 'SFMono-Regular', Menlo, monospace; overflow-wrap: anywhere; min-width: 16em; }
.boxed {
  display: inline-block; border: 1px solid var(--figure); border-radius: 3px; padding: 0 4px;
  font-weight: 600; margin: 0 0 4px;
}
.boxed + .boxed { margin-inline-start: 4px; }
.boxed::after, del.figure::after, ins.figure::after { content: ' ≠'; color: var(--figure); font-weight: 400; }
.legend {
  display: flex; flex-wrap: wrap; gap: 8px 28px; margin: 24px 0 0; padding: 14px 18px;
  list-style: none; background: var(--panel); border-radius: 6px; font-size: 13px;
}
.legend li { display: flex; align-items: baseline; gap: 8px; }
.legend .lack::before { margin: 0; font-size: 16px; }
.legend .lack.negation::before { font-size: 12px; }
.sides { margin-top: 28px; }
.row, .heads { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 56px; }
.heads { position: sticky; top: 0; background: var(--paper); padding: 12px 0; border-bottom: 1px solid var(--hairline); z-index: 1; }
.heads h3 { margin-bottom: 4px; }
.heads p { margin: 0; }
.row { padding-top: 18px; }
.row.linked { break-inside: avoid; }
.text { font: 17px/1.6 var(--serif); min-width: 0; }
.text p, .text h4 { margin: 0 0 14px; padding-inline-start: 16px; border-inline-start: 3px solid transparent; overflow-wrap: anywhere; }
.text h4 { font-weight: 600; font-size: 18px; line-height: 1.35; }
.text h4.title { font-size: 23px; line-height: 1.25; }
.text .identical-block { border-inline-start-color: var(--identical-bar); }
.text .edited-block { border-inline-start-color: var(--edited-bar); }
.text .quotation-block { border-inline-start: 3px dotted var(--quotation-bar); }
.text .related-block { border-inline-start: 3px dotted var(--related-bar); }
.alone > * { color: var(--quiet); }
mark { color: var(--ink); background: none; border-radius: 2px; padding: 1px 0; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark.identical { background: var(--identical); }
mark.edited { background: var(--edited); }
mark.quotation { background: var(--quotation); border-bottom: 2px dotted var(--quotation-bar); }
mark.related { border-bottom: 2px dotted var(--related-bar); }
del, ins { text-decoration: underline solid 2px var(--edited-bar); text-underline-offset: 4px; }
.lack::before { content: '‸' / ''; margin: 0 -0.2em; color: var(--edited-bar); font-weight: 700; }
.lack.negation::before { content: '▲' / ''; margin: 0; color: var(--figure); font-size: 0.7em; vertical-align: -0.4em; }
ins[data-unseen]::after { content: ' (' attr(data-unseen) ')'; color: var(--quiet); font: 400 12px/1.3 var(--sans); }
ins.figure[data-unseen]::after { content: ' ≠ (' attr(data-unseen) ')'; }
del.figure, ins.figure { text-decoration: none; border: 1px solid var(--figure); border-radius: 3px; padding: 0 3px; font-weight: 600; }
.match {
  font: 600 11px/1 var(--sans); font-variant-numeric: tabular-nums; text-decoration: none;
  display: inline-block; min-width: 24px; padding: 4px 5px; margin-inline-end: 5px; border-radius: 3px;
  vertical-align: 2px; text-align: center; white-space: nowrap; color: var(--paper); scroll-margin: 160px;
}
.match.identical { background: var(--identical-bar); }
.match.edited { background: var(--edited-bar); }
.match.quotation { background: var(--quotation-bar); }
.match.related { background: none; color: var(--quiet); border: 1px dotted var(--related-bar); }
.match.moved { background: var(--moved); }
.match:target { outline: 3px solid var(--accent); outline-offset: 2px; }
.away { font: 13px/1.4 var(--sans); color: var(--quiet); }
.back { font-size: 13px; }
dl { display: grid; grid-template-columns: fit-content(40%) minmax(0, 1fr); gap: 6px 24px; margin: 16px 0 0; }
dt { color: var(--quiet); } dd { margin: 0; }
@media (max-width: 900px), print {
  th, td { padding-inline-end: 10px; }
  .pair { min-width: 9em; }
  .figures { min-width: 0; }
  .bar { flex-direction: column; align-items: flex-end; gap: 4px; min-width: 0; }
  .hash { min-width: 9em; }
}
@media (max-width: 600px) {
  .pair { min-width: 7em; }
  .pair a { font-size: 15px; }
  .bar svg { display: none; }
}
@media (max-width: 720px) {
  .row, .heads { grid-template-columns: minmax(0, 1fr); }
  .heads { position: static; gap: 16px; }
  .side-b { margin-inline-start: 20px; }
}
@media (forced-colors: active) {
  mark { background: Mark; color: MarkText; forced-color-adjust: none; }
  mark.related { background: none; color: CanvasText; }
}
@media print {
  main > section { margin-top: 32px; }
  .comparison { break-before: page; }
  .heads { position: static; }
  .row, .heads { gap: 0 24px; }
  .text { font-size: 10pt; line-height: 1.45; }
  .text h4, .text h4.title { font-size: 12pt; }
  .match { border: 1px solid currentColor; background: none !important; color: var(--ink); }
  .back { display: none; }
}`;
