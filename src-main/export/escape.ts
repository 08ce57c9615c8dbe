// Makes any text inert in the formats that are written.

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Kept as it is; the two that a page would change are written as what stands for them.
  '\r': '&#13;',
  '\0': '\u2400',
};

/** For the content of an element and for a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(ANY_HTML, (character) => HTML[character] ?? character);
}

const ANY_HTML = /[&<>"'\r\0]/g;

/** U+2400 and the 31 after it show the control characters of those numbers. */
const CONTROL_PICTURES = 0x2400;
const NOT_XML = /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/gu;

/**
 * What XML 1.0 can hold (section 2.2): a control character that it cannot is shown by its picture,
 * and half a pair of surrogates or what is no character by U+FFFD.
 */
export function inXml(text: string): string {
  return text.replace(NOT_XML, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(CONTROL_PICTURES + code) : '\uFFFD';
  });
}

const XML: Readonly<Record<string, string>> = { ...HTML, '\t': '&#9;', '\n': '&#10;' };

/** For the content of an element; a carriage return is written so that it stays one. */
export function escapeXml(text: string): string {
  return escapeHtml(inXml(text));
}

/** For a quoted attribute, in which white space stays as it is. */
export function escapeXmlAttribute(text: string): string {
  return inXml(text).replace(/[&<>"'\r\t\n]/g, (character) => XML[character] ?? character);
}

/** What may begin emphasis, code, a link, an element, an entity, a deletion or a table in a line. */
const MARKDOWN_INLINE = /[\\`*[\]<|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;
/** What may begin a list item, a heading, a quotation or an underline at the start of a line. */
const MARKDOWN_START = /^[-+=#>]/;
const MARKDOWN_NUMBER = /^(\d+)([.)])(?=\s|$)/;

/**
 * One line of text, without white space at its sides, as Markdown that is shown as it is
 * (CommonMark 0.31, section 2.4: any ASCII punctuation may be escaped by a backslash). What has no
 * meaning where it stands is left alone, so that the source can be read and searched as well. NUL,
 * which Markdown does not hold (section 2.3), is shown by its picture.
 */
export function escapeMarkdownLine(line: string): string {
  return line
    .replaceAll('\0', '\u2400')
    .replace(MARKDOWN_INLINE, '\\$&')
    .replace(MARKDOWN_START, '\\$&')
    .replace(MARKDOWN_NUMBER, '$1\\$2');
}

/** A text on one line: white space of any kind becomes a space. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
