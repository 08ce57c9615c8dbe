// Notes as a critical apparatus in TEI P5: a witness a state of a file, an entry a note.
import { escapeXml as xml, escapeXmlAttribute as attribute } from './escape';
import { COLOUR_NAMES } from '../model/annotation';
import { stateLabel, type NotedNote, type NotedPassage } from './noted';
import type { NotesInput } from './notes';
import { notesFrame, type NotesFrame } from './notes-frame';
import { Witnesses } from './tei-witnesses';
import { readableDate } from './wording';

/**
 * Location-referenced and external (TEI P5, 12.2.1), since the notes are on files that stay what they are:
 * `app/@loc` names witness and line. `lem` holds the words that a note was made on, `rdg` those that
 * stand in their place now, and those of a note's other passage. A file that has changed since is
 * two witnesses. A note on a whole article has neither. Control characters that XML cannot hold are
 * shown by their pictures.
 */
export function notesTei(input: NotesInput): string {
  const frame = notesFrame(input);
  const witnesses = new Witnesses(frame.notes);
  const { title, scope, lost, notes } = frame;
  const about = [scope, ...(lost === null ? [] : [lost])].join(' ');
  const list =
    notes.length === 0
      ? '<p>There are no notes yet.</p>'
      : `<listApp>\n${notes.map((note) => appOf(note, witnesses)).join('\n')}\n</listApp>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
${headerOf(frame, witnesses, input.version)}
<text>
<body>
<div type="apparatus">
<head>${xml(title)}</head>
<p>${xml(about)}</p>
${list}
</div>
</body>
</text>
</TEI>
`;
}

function headerOf(frame: NotesFrame, witnesses: Witnesses, version: string): string {
  const { title, app, date, settings } = frame;
  const list = witnesses.list();
  const sources =
    list.length === 0 ? '<p>No article.</p>' : `<listWit>\n${list.join('\n')}\n</listWit>`;
  // A version such as 1.2.0-beta is none that TEI knows (teidata.versionNumber).
  const number = /^\d+(?:\.\d+){0,2}/.exec(version)?.[0] ?? '0';
  return `<teiHeader>
<fileDesc>
<titleStmt><title>${xml(title)}</title></titleStmt>
<publicationStmt><p>Exported by ${xml(app)} on ${dateOf(date)}.</p></publicationStmt>
<sourceDesc>
${sources}
</sourceDesc>
</fileDesc>
<encodingDesc>
<appInfo><application ident="Variorum" version="${attribute(number)}"><label>${xml(app)}</label></application></appInfo>
<editorialDecl>
${settings.map((one) => `<p>${xml(one)}</p>`).join('\n')}
</editorialDecl>
<variantEncoding method="location-referenced" location="external"/>
</encodingDesc>
</teiHeader>`;
}

function appOf(note: NotedNote, witnesses: Witnesses): string {
  const { number, passages, text, tags, colour, created, modified } = note;
  const words = passages.filter(({ quotation }) => quotation !== null);
  const type = words.length === 0 ? 'article' : words.length === 1 ? 'passage' : 'pair';
  const loc = passages.map((passage) => witnesses.locationOf(passage)).join(' ');
  return [
    `<app xml:id="note${String(number)}" type="${type}" loc="${attribute(loc)}">`,
    ...readingsOf(words, witnesses),
    noteOf('comment', xml(text), ' xml:space="preserve"'),
    ...passages.flatMap((passage) => aboutPassage(passage, witnesses)),
    ...tags.map((tag) => noteOf('tag', xml(tag))),
    noteOf('colour', xml(COLOUR_NAMES[colour])),
    noteOf('created', dateOf(created)),
    noteOf('modified', dateOf(modified)),
    noteOf('id', xml(note.id)),
    '</app>',
  ].join('\n');
}

interface Reading {
  readonly words: string;
  readonly witnesses: Set<string>;
}

/** Each wording once, with all that have it; the first is the lemma. */
function readingsOf(passages: readonly NotedPassage[], witnesses: Witnesses): string[] {
  const readings: Reading[] = [];
  const add = (words: string, witness: string): void => {
    const same = readings.find((reading) => reading.words === words);
    if (same) same.witnesses.add(witness);
    else readings.push({ words, witnesses: new Set([witness]) });
  };
  for (const passage of passages) {
    const { quotation, now, place } = passage;
    add(quotation ?? '', witnesses.noted(passage));
    if (now !== null) add(now, witnesses.current(passage));
    else if (place !== null) add(quotation ?? '', witnesses.current(passage));
  }
  return readings.map(({ words, witnesses: having }, at) => {
    const name = at === 0 ? 'lem' : 'rdg';
    const wit = [...having].map((id) => `#${id}`).join(' ');
    return `<${name} wit="${wit}" xml:space="preserve">${xml(words)}</${name}>`;
  });
}

function aboutPassage(passage: NotedPassage, witnesses: Witnesses): string[] {
  const target = ` target="#${witnesses.current(passage)}"`;
  const { place, outlet } = passage;
  return [
    ...(place
      ? [noteOf('sentence', xml(place.sentence), `${target} n="${String(place.sentenceNumber)}"`)]
      : []),
    ...(outlet === null ? [] : [noteOf('outlet', xml(outlet), target)]),
    noteOf('state', xml(stateLabel(passage)), target),
  ];
}

function noteOf(type: string, content: string, attributes = ''): string {
  return `<note type="${type}"${attributes}>${content}</note>`;
}

const XML_DATE = /^(?!0000)(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/;

/** A date that is none in XML, as an imported note may have it, is text; so is 31 February. */
function dateOf(iso: string): string {
  const [, seconds] = XML_DATE.exec(iso) ?? [];
  const time = new Date(iso);
  const isThere =
    !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${seconds ?? ''}.`);
  return `<date${isThere ? ` when="${iso}"` : ''}>${xml(readableDate(iso))}</date>`;
}
