// Makes any text inert in the formats that are written.

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For the content of an element and for a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => HTML[character] ?? character);
}

/** What may begin emphasis, code, a link, an element, an entity, a deletion or a table in a line. */
const MARKDOWN_INLINE = /[\\`*[\]<|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;
/** What may begin a list item, a heading, a quotation or an underline at the start of a line. */
const MARKDOWN_START = /^[-+=#>]/;
const MARKDOWN_NUMBER = /^(\d+)([.)])(?=\s|$)/;

/**
 * One line of text, without white space at its sides, as Markdown that is shown as it is
 * (CommonMark 0.31, section 2.4: any ASCII punctuation may be escaped by a backslash). What has no
 * meaning where it stands is left alone, so that the source can be read and searched as well.
 */
export function escapeMarkdownLine(line: string): string {
  return line
    .replace(MARKDOWN_INLINE, '\\$&')
    .replace(MARKDOWN_START, '\\$&')
    .replace(MARKDOWN_NUMBER, '$1\\$2');
}

/** A text on one line: white space of any kind becomes a space. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
