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
 * Content models of TEI P5 (specifications of the elements; chapters 2, 12 and 3), narrowed to the
 * members of their classes that are used: of model.phrase title, idno, date and note, of
 * model.pLike p, of model.noteLike note, of model.rdgLike rdg.
 */
const RULES: Readonly<Record<string, Rule>> = {
  TEI: { content: /^teiHeader text $/, attributes: ['xmlns'], required: ['xmlns'] },
  teiHeader: { content: /^fileDesc (?:encodingDesc )*$/ },
  fileDesc: { content: /^titleStmt publicationStmt sourceDesc $/ },
  titleStmt: { content: /^(?:title )+$/ },
  publicationStmt: { content: /^(?:p )+$/ },
  sourceDesc: { content: /^(?:(?:p )+|(?:listWit )+)$/ },
  listWit: { content: /^(?:witness )+$/ },
  witness: {
    content: /^(?:title |idno |note )*$/,
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
  head: { content: /^$/, hasText: true },
  p: { content: /^(?:date )*$/, hasText: true },
  date: { content: /^$/, hasText: true, attributes: ['when'] },
};

/** The datatypes of TEI P5 (1.4.2): enumerated values are words, pointers lead to what is there. */
const NAME = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;
const WORDS = /^[\p{L}\p{N}\p{P}\p{S}]+(?: [\p{L}\p{N}\p{P}\p{S}]+)*$/u;
const DATA: Readonly<Record<string, RegExp>> = {
  'xml:id': NAME,
  type: WORDS,
  loc: WORDS,
  n: /\S/,
  ident: NAME,
  version: /^\d+[a-z]*\d*(?:\.\d+[a-z]*\d*){0,3}$/,
  when: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/,
  wit: /^#\S+(?: #\S+)*$/,
  target: /^#\S+(?: #\S+)*$/,
  method: /^(?:location-referenced|double-end-point|parallel-segmentation)$/,
  location: /^(?:internal|external)$/,
  'xml:space': /^(?:default|preserve)$/,
  xmlns: /^http:\/\/www\.tei-c\.org\/ns\/1\.0$/,
};

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
    for (const required of rule.required ?? []) {
      if (!(required in attributes)) broken.push(`${name} has no ${required}`);
    }
    for (const [key, value] of Object.entries(attributes)) {
      if (!(rule.attributes ?? []).includes(key)) broken.push(`${name} takes no ${key}`);
      if (DATA[key]?.test(value) !== true) broken.push(`${key}="${value}"`);
      if (key === 'xml:id') ids.push(value);
      if (key === 'wit' || key === 'target') pointers.push(...value.split(' '));
    }
  };
  visit(parser.parse(tei) as Tree);
  if (new Set(ids).size < ids.length) broken.push('an xml:id is given twice');
  for (const pointer of pointers) {
    if (!ids.includes(pointer.slice(1))) broken.push(`${pointer} leads nowhere`);
  }
  return broken;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}
