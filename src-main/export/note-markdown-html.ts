// The words of a note, which are Markdown, as HTML in which nothing takes effect but its typography.
import { micromark } from 'micromark';
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
  return micromark(markdown)
    .replace(LINK, (_tag, address: string) =>
      PLAIN_LINK.test(address) ? `<a href="${address}" rel="noopener noreferrer nofollow">` : '<a>',
    )
    .replace(PICTURE, (_tag, address: string, alternative: string) => {
      const name = [alternative, address].filter((part) => part !== '').join(', ');
      return `<span class="picture">[Picture: ${name}]</span>`;
    })
    .replace(HEADING, (_tag, slash: string, level: string) => {
      const inner = String(Math.min(6, Number(level) + OUTER_LEVELS));
      return `<${slash}h${inner}>`;
    })
    .replace(/<(p|h[4-6]|li)>/g, '<$1 dir="auto">');
}
