// The rules of TEI P5 that the apparatus must keep: which elements may hold which, in what order, with what attributes.
import { XMLParser } from 'fast-xml-parser';

type Tree = readonly Readonly<Record<string, unknown>>[];

interface Rule {
  /** A regular expression over the names of the children, each followed by a space. */
  readonly content: RegExp;
  readonly hasText?: boolean;
  readonly attributes?: readonly string[];
  readonly required?: readonly string[];
}

/**
 * Content models of TEI P5, by the specification of each element, narrowed to the members of its
 * classes that are used:
 *
 * - model.limitedPhrase: title (by model.emphLike), idno (by model.nameLike, model.pPart.data)
 * - model.inter: desc, label (by model.labelLike), listWit, listApp (by model.listLike)
 * - model.global: note (by model.noteLike); of it neither macro.limitedContent nor macro.xtext has any
 * - model.phrase: date; model.pLike: p; model.divTop: head; model.rdgLike: rdg
 * - model.encodingDescPart: appInfo, editorialDecl, variantEncoding
 */
const RULES: Readonly<Record<string, Rule>> = {
  TEI: { content: /^teiHeader text $/, attributes: ['xmlns'], required: ['xmlns'] },
  teiHeader: { content: /^fileDesc (?:encodingDesc )*$/ },
  fileDesc: { content: /^titleStmt publicationStmt sourceDesc $/ },
  titleStmt: { content: /^(?:title )+$/ },
  publicationStmt: { content: /^(?:p )+$/ },
  sourceDesc: { content: /^(?:(?:p )+|(?:listWit )+)$/ },
  listWit: { content: /^(?:witness )+$/ },
  // Releases of late have note as well; by macro.limitedContent alone, all have what stands here.
  witness: {
    content: /^(?:title |idno |desc )*$/,
    hasText: true,
    attributes: ['xml:id'],
    required: ['xml:id'],
  },
  encodingDesc: { content: /^(?:appInfo |editorialDecl |variantEncoding |p )+$/ },
  appInfo: { content: /^(?:application )+$/ },
  application: {
    content: /^(?:label )+$/,
    attributes: ['ident', 'version'],
    required: ['ident', 'version'],
  },
  // model.pLike or model.editorialDeclPart, not both.
  editorialDecl: { content: /^(?:p )+$/ },
  variantEncoding: {
    content: /^$/,
    attributes: ['method', 'location'],
    required: ['method', 'location'],
  },
  text: { content: /^body $/ },
  body: { content: /^(?:div )+$/ },
  div: { content: /^(?:head )*(?:p |listApp )+$/, attributes: ['type'] },
  listApp: { content: /^(?:head )*(?:app )+$/ },
  app: {
    content: /^(?:note )*(?:lem (?:note )*)?(?:rdg (?:note )*)*$/,
    attributes: ['xml:id', 'type', 'loc'],
  },
  lem: { content: /^$/, hasText: true, attributes: ['wit', 'xml:space'], required: ['wit'] },
  rdg: { content: /^$/, hasText: true, attributes: ['wit', 'xml:space'], required: ['wit'] },
  note: {
    content: /^(?:date )*$/,
    hasText: true,
    attributes: ['type', 'target', 'n', 'xml:space'],
  },
  title: { content: /^$/, hasText: true },
  idno: { content: /^$/, hasText: true, attributes: ['type'] },
  label: { content: /^$/, hasText: true },
  desc: { content: /^$/, hasText: true },
  head: { content: /^$/, hasText: true },
  p: { content: /^(?:date )*$/, hasText: true },
  date: { content: /^$/, hasText: true, attributes: ['when'] },
};

/** An XML ID, which is an NCName (XML Schema 2, 3.3.7 and 3.3.8). */
const XML_ID = /^[\p{L}_][\p{L}\p{M}\p{N}_.\-·]*$/u;
/** teidata.word, which teidata.enumerated is as well: one word of letters, digits, punctuation or symbols. */
const WORD = /^[^\p{C}\p{Z}]+$/u;
const WORDS = /^[^\p{C}\p{Z}]+(?: [^\p{C}\p{Z}]+)*$/u;
/** teidata.pointer, one or more, narrowed to places in the document itself. */
const POINTERS = /^#[^\s#]+(?: #[^\s#]+)*$/;

const DATA: Readonly<Record<string, (value: string) => boolean>> = {
  // att.global
  'xml:id': (value) => XML_ID.test(value),
  n: (value) => /\S/.test(value),
  'xml:space': (value) => ['default', 'preserve'].includes(value),
  // att.typed, and of app and idno themselves
  type: (value) => WORD.test(value),
  loc: (value) => WORDS.test(value),
  // att.witnessed and att.pointing
  wit: (value) => POINTERS.test(value),
  target: (value) => POINTERS.test(value),
  // att.datable.w3c: teidata.temporal.w3c
  when: isDateTime,
  // teidata.name and teidata.versionNumber
  ident: (value) => XML_ID.test(value),
  version: (value) => /^\d+[a-z]*\d*(?:\.\d+[a-z]*\d*){0,3}$/.test(value),
  // Closed lists of variantEncoding
  method: (value) =>
    ['location-referenced', 'double-end-point', 'parallel-segmentation'].includes(value),
  location: (value) => ['internal', 'external'].includes(value),
  xmlns: (value) => value === 'http://www.tei-c.org/ns/1.0',
};

/** XML Schema 2, 3.2.7, in UTC: a moment that there was, in a year that is not 0000. */
function isDateTime(value: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/.exec(value);
  if (parts === null) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map(Number);
  const days = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year > 0 && day >= 1 && day <= days && hour < 24 && minute < 60 && second < 60;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** What is against the rules, a line each. */
export function brokenRules(tei: string): string[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
  });
  const broken: string[] = [];
  const ids: string[] = [];
  const witnesses: string[] = [];
  const pointers: string[] = [];
  const visit = (tree: Tree): void => {
    for (const node of tree) {
      const name = Object.keys(node).find((key) => key !== ':@');
      if (name === undefined || name === '#text' || name.startsWith('?')) continue;
      const children = node[name] as Tree;
      check(name, children, (node[':@'] ?? {}) as Readonly<Record<string, string>>);
      visit(children);
    }
  };
  const check = (
    name: string,
    children: Tree,
    attributes: Readonly<Record<string, string>>,
  ): void => {
    const rule = RULES[name];
    if (rule === undefined) {
      broken.push(`no rule for ${name}`);
      return;
    }
    const names = children.flatMap((child) => Object.keys(child).filter((key) => key !== ':@'));
    const elements = names.filter((key) => key !== '#text').map((key) => `${key} `);
    if (!rule.content.test(elements.join(''))) broken.push(`${name} holds ${elements.join('')}`);
    const text = children.map((child) => textOf(child['#text'])).join('');
    if (rule.hasText !== true && text.trim() !== '') broken.push(`${name} holds text`);
    if (attributes['method'] === 'parallel-segmentation' && attributes['location'] === 'external') {
      broken.push('parallel segmentation is never external');
    }
    for (const required of rule.required ?? []) {
      if (!(required in attributes)) broken.push(`${name} has no ${required}`);
    }
    for (const [key, value] of Object.entries(attributes)) {
      if (!(rule.attributes ?? []).includes(key)) broken.push(`${name} takes no ${key}`);
      if (DATA[key]?.(value) !== true) broken.push(`${key}="${value}"`);
      if (key === 'xml:id') ids.push(value);
      if (key === 'xml:id' && name === 'witness') witnesses.push(value);
      if (key === 'wit' || key === 'target') pointers.push(...value.split(' '));
    }
  };
  visit(parser.parse(tei) as Tree);
  if (new Set(ids).size < ids.length) broken.push('an xml:id is given twice');
  for (const pointer of pointers) {
    // Of wit the Guidelines ask for it; the notes in an apparatus are on witnesses, too.
    if (!witnesses.includes(pointer.slice(1))) broken.push(`${pointer} leads to no witness`);
  }
  return broken;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}
