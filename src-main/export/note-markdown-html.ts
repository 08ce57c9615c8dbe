// The words of a note, which are Markdown, as HTML in which nothing takes effect but its typography.
import { micromark } from 'micromark';
import { partsByAddress, readAddress } from '../model/address';
import { escapeHtml } from './escape';

/** UTF-16 code units, and marks among them; a note with more is shown as it was typed, without marks taking effect. */
const LONGEST_RENDERED = 200_000;
/** The time that Markdown takes grows with the square of these: 4,000 take half a second at worst. */
const MOST_MARKS = 4_000;
const MARK = /[*_>[\]`<&+-]/g;
/** A page's own headings go so deep. */
const OUTER_LEVELS = 3;

const LINK = /<a href="([^"]*)"[^>]*>/g;
/** Other addresses do things instead of leading to a page. */
const PLAIN_LINK = /^(?:https?|mailto):/i;
const PICTURE = /<img src="([^"]*)" alt="([^"]*)"[^>]*>/g;
const HEADING = /<(\/?)h([1-6])>/g;

/**
 * CommonMark without HTML: micromark writes tags and their content apart, so that a `<` in its
 * output always begins a tag of its own. Pictures are named and not shown, since showing one asks
 * for it; links are kept where they lead to a page or a letter.
 */
export function noteMarkdownHtml(markdown: string): string {
  if (markdown.length > LONGEST_RENDERED || (markdown.match(MARK)?.length ?? 0) > MOST_MARKS) {
    return `<p class="plain" dir="auto">${escapeHtml(markdown)}</p>`;
  }
  const html = micromark(markdown)
    .replace(LINK, (_tag, address: string) => (PLAIN_LINK.test(address) ? opening(address) : '<a>'))
    .replace(PICTURE, (_tag, address: string, alternative: string) => {
      const name = [alternative, address].filter((part) => part !== '').join(', ');
      return `<span class="picture">[Picture: ${name}]</span>`;
    })
    .replace(HEADING, (_tag, slash: string, level: string) => {
      const inner = String(Math.min(6, Number(level) + OUTER_LEVELS));
      return `<${slash}h${inner}>`;
    })
    .replace(/<(p|h[4-6]|li)>/g, '<$1 dir="auto">');
  return withAddresses(html);
}

function opening(address: string): string {
  return `<a href="${address}" rel="noopener noreferrer nofollow">`;
}

const TAG = /(<[^>]*>)/;
/** Words in these stay as they are; what is in a link has an address already. */
const CLOSED = /^<(\/?)(?:a|code|pre|span)\b/;
/** Where one of these follows without a space, Markdown has cut an address in two, and its end is not known. */
const CUTTING = /^<(?:em|strong|code|a|span)\b/;

/** Makes links of the addresses that stand in the text as they are. */
function withAddresses(html: string): string {
  let depth = 0;
  return html
    .split(TAG)
    .map((piece, at, all) => {
      if (at % 2 === 0) return depth > 0 ? piece : linked(piece, CUTTING.test(all[at + 1] ?? ''));
      const slash = CLOSED.exec(piece)?.[1];
      if (slash !== undefined) depth += slash === '/' ? -1 : 1;
      return piece;
    })
    .join('');
}

/** A letter that cannot be seen, or turns the direction round, could make an address look like another. */
const UNSEEN = /\p{C}/u;

/** @param isCut whether a tag follows that may cut an address at the end in two */
function linked(html: string, isCut: boolean): string {
  const parts = partsByAddress(decoded(html));
  if (!parts.some(({ isAddress }) => isAddress)) return html;
  return parts
    .map(({ text, isAddress }, at) => {
      const isWhole = !(isCut && at === parts.length - 1);
      if (!isAddress || !isWhole || UNSEEN.test(text)) return escapeHtml(text);
      return `${opening(escapeHtml(readAddress(text)?.href ?? text))}${escapeHtml(text)}</a>`;
    })
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

/** Micromark writes these four only. */
function decoded(html: string): string {
  return html.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
