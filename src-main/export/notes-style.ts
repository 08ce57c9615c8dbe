// How the page of notes looks.

export const NOTES_STYLES = `
:root {
  --yellow: #f4d35e; --green: #8cc28a; --blue: #86b4e0; --rose: #e79aa8; --violet: #b39ddb;
  --edge: #8a6a00;
}
@media (prefers-color-scheme: dark) { :root { --edge: #f0c36a; } }
@media print { :root { --edge: #8a6a00; } }
main { max-width: 860px; }
.note { margin-top: 44px; padding-top: 28px; border-top: 1px solid var(--hairline); }
.note.yellow { --mark: var(--yellow); } .note.green { --mark: var(--green); }
.note.blue { --mark: var(--blue); } .note.rose { --mark: var(--rose); }
.note.violet { --mark: var(--violet); }
.head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 6px 12px; margin: 0 0 18px; font-size: 13px; }
.head h2 { font: 600 13px/1.4 var(--sans); margin: 0; }
.colour { color: var(--quiet); white-space: nowrap; }
.colour i { display: inline-block; width: 10px; height: 10px; margin-inline-end: 6px; border: 1px solid var(--quiet); border-radius: 2px; background: var(--mark); }
.tag { padding: 1px 8px; border: 1px solid var(--hairline); border-radius: 9px; background: var(--panel); overflow-wrap: anywhere; }
.passage { margin: 0 0 18px; min-width: 0; }
.passage h3 { font-size: 18px; }
.passage .file { margin: 4px 0 0; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 32px; }
.pair .passage + .passage { border-inline-start: 1px solid var(--hairline); padding-inline-start: 32px; }
blockquote {
  margin: 12px 0 8px; padding: 2px 0 2px 16px; border-inline-start: 4px solid var(--mark);
  font: 18px/1.6 var(--serif); white-space: pre-wrap; overflow-wrap: anywhere;
}
.pair blockquote { font-size: 16px; }
.whole { margin: 12px 0 8px; padding: 2px 0 2px 16px; border-inline-start: 4px solid var(--mark); font-style: italic; }
.sentence, .against, .was dd { font: 15px/1.6 var(--serif); white-space: pre-wrap; overflow-wrap: anywhere; }
.sentence, .against { margin: 8px 0; }
.sentence { color: var(--quiet); }
.label { color: var(--quiet); font: 600 12px/1.4 var(--sans); }
p.label { margin: 12px 0 -4px; }
.key { margin-top: 28px; padding: 14px 18px; background: var(--panel); border-radius: 6px; font-size: 13px; break-inside: avoid; }
.key h2 { font: 600 13px/1.4 var(--sans); margin: 0 0 6px; }
.key ul { margin: 0 0 6px; padding: 0; list-style: none; }
.key li + li { margin-top: 4px; }
.key p { margin: 0; color: var(--quiet); }
mark { padding: 1px 0; border-radius: 2px; background: color-mix(in srgb, var(--mark) 32%, transparent); color: var(--ink); }
del, ins { padding: 0 1px; border-radius: 2px; background: var(--edited); text-decoration-thickness: 2px; text-decoration-color: var(--edited-bar); }
ins { text-underline-offset: 4px; font-weight: 600; }
.state { margin: 8px 0; font-size: 13px; font-weight: 600; }
.orphan { color: var(--figure); }
.moved { color: var(--moved); }
.changed { color: var(--edge); }
.was { margin: 8px 0; }
.was dt { color: var(--quiet); font: 600 12px/1.4 var(--sans); } .was dd { margin: 2px 0 10px; }
.words { margin: 20px 0 12px; max-width: 68ch; overflow-wrap: anywhere; }
.words > :first-child { margin-top: 0; }
.words p { white-space: pre-line; margin: 0 0 10px; }
.words .plain { white-space: pre-wrap; }
.words h4, .words h5, .words h6 { margin: 18px 0 6px; font-size: 15px; }
.words blockquote { font: inherit; border-inline-start: 2px solid var(--hairline); white-space: normal; }
.words pre { padding: 10px 12px; background: var(--panel); border-radius: 6px; white-space: pre-wrap; }
.words code { font: 13px/1.5 ui-monospace, 'SFMono-Regular', Menlo, monospace; }
.picture { color: var(--quiet); }
.dates { margin: 0; font-size: 13px; color: var(--quiet); }
.frame { margin-top: 64px; padding-top: 28px; border-top: 2px solid var(--hairline); font-size: 13px; color: var(--quiet); }
.frame h2 { font-size: 18px; color: var(--ink); }
.frame p { margin: 0 0 6px; max-width: 76ch; }
table { width: 100%; border-collapse: collapse; margin-top: 16px; }
th { font-size: 12px; text-align: start; }
th, td { padding: 8px 16px 8px 0; border-bottom: 1px solid var(--hairline); vertical-align: top; overflow-wrap: anywhere; }
td:first-child { color: var(--ink); }
.hash { font: 11px/1.8 ui-monospace, 'SFMono-Regular', Menlo, monospace; min-width: 16em; }
tr, .head, .state { break-inside: avoid; }
@media (max-width: 640px) {
  .pair { grid-template-columns: minmax(0, 1fr); }
  .pair .passage + .passage { border: 0; padding: 0; }
}
@media print {
  .note { margin-top: 20px; padding-top: 14px; }
  .passage { break-inside: avoid-page; }
  .head { break-after: avoid; margin-bottom: 8px; }
  blockquote, .sentence, .against { font-size: 11pt; line-height: 1.45; }
  .pair blockquote, .pair .against { font-size: 10pt; }
}
@media (forced-colors: active) {
  del { text-decoration: line-through; } ins { text-decoration: underline; }
  mark { background: Mark; color: MarkText; }
  .colour i { forced-color-adjust: none; }
}`;
