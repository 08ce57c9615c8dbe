// Markdown of notes as a tree of harmless elements: no HTML of the note's own, no pictures; links are opened by asking.
import { micromark } from 'micromark';
import { isAddress, partsByAddress, readAddress } from '../../src-main/model/address';
import { shorten } from '../../src-main/model/shorten';

export type MarkdownTag = (typeof TAGS)[number];

export interface MarkdownElement {
  readonly tag: MarkdownTag;
  readonly nodes: readonly MarkdownNode[];
  /** Where a link leads that may be opened. */
  readonly href?: string;
}

export type MarkdownNode = string | MarkdownElement;

/** What notes are drawn with; headings of a note are no headings of the window. */
const TAGS = [
  'p',
  'em',
  'strong',
  'code',
  'pre',
  'blockquote',
  'ul',
  'ol',
  'li',
  'br',
  'hr',
  'b',
  'span',
] as const;
const INSTEAD: Readonly<Record<string, MarkdownTag>> = {
  h1: 'b',
  h2: 'b',
  h3: 'b',
  h4: 'b',
  h5: 'b',
  h6: 'b',
  a: 'span',
};
/** Longer notes are no prose, and are shown as they are. */
export const LONGEST_MARKDOWN = 100_000;
/** Of an address beside the words of its link; whoever follows it sees it whole. */
const LONGEST_PLACE = 72;
/** Deeper than anybody writes, and less than the page can bear. */
const DEEPEST = 40;
/** Micromark writes all other `<` and `>` as entities. */
const PART = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g;
/** Words in these stay as they are: a `span` is a link, and has an address already. */
const CLOSED: readonly MarkdownTag[] = ['code', 'pre', 'span'];
/** Where one of these follows without a space, Markdown has cut an address in two, and its end is not known. */
const CUTTING = ['em', 'strong', 'code', 'a', 'img'];
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

/** Null for what is shown as it is written. */
export function markdownOf(source: string): readonly MarkdownNode[] | null {
  if (source.length > LONGEST_MARKDOWN) return null;
  return treeOf(micromark(source));
}

interface Open {
  readonly element: { readonly tag: MarkdownTag; readonly nodes: MarkdownNode[]; href?: string };
  /** Where a link leads; '' for what is none. */
  readonly href: string;
}

function treeOf(html: string): readonly MarkdownNode[] | null {
  const nodes: MarkdownNode[] = [];
  const open: Open[] = [];
  const add = (node: MarkdownNode): void => {
    (open[open.length - 1]?.element.nodes ?? nodes).push(node);
  };
  const parts = [...html.matchAll(PART)];
  for (const [at, [part, slash, name, attributes = '']] of parts.entries()) {
    if (name === undefined) {
      const [, nextSlash, nextName = ''] = parts[at + 1] ?? [];
      const isCut = nextSlash === '' && CUTTING.includes(nextName);
      const isClosed = open.some(({ element }) => CLOSED.includes(element.tag));
      if (isClosed) add(decoded(part));
      else for (const node of linked(decoded(part), isCut)) add(node);
    } else if (name === 'img') {
      add(decoded(attribute(attributes, 'alt')));
    } else if (slash === '/') {
      const closed = open.pop();
      const place = closed ? placeOf(closed.href, closed.element.nodes) : '';
      if (place !== '') add(place);
    } else {
      const tag = INSTEAD[name] ?? TAGS.find((one) => one === name);
      if (!tag) return null;
      const element: Open['element'] = { tag, nodes: [] };
      add(element);
      if (tag === 'br' || tag === 'hr') continue;
      if (open.length === DEEPEST) return null;
      const href = name === 'a' ? decoded(attribute(attributes, 'href')) : '';
      if (isAddress(href)) element.href = href;
      open.push({ element, href });
    }
  }
  return nodes;
}

/** @param isCut whether what follows may have cut an address at the end in two */
function linked(text: string, isCut: boolean): readonly MarkdownNode[] {
  const parts = partsByAddress(text);
  return parts.map((part, at) =>
    part.isAddress && !(isCut && at === parts.length - 1)
      ? { tag: 'span', nodes: [part.text], href: part.text }
      : part.text,
  );
}

/** ` (https://…)`; nothing where the words of the link say it. */
function placeOf(href: string, nodes: readonly MarkdownNode[]): string {
  const said = textOf(nodes);
  if (href === '' || href === said || href === `mailto:${said}`) return '';
  return ` (${shorten(readAddress(href)?.href ?? href, LONGEST_PLACE)})`;
}

export function textOf(nodes: readonly MarkdownNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.nodes))).join('');
}

function attribute(attributes: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}

function decoded(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
