// RTF documents (version 1.9.1): their paragraphs, with headings, items of lists, and the notes below them.
import type { Encoding } from '../../model/document';
import type { BlockKind } from '../../model/extracted-text';
import { BlockText, cleanedOrNull } from '../block-text';
import { decoder, type Decoder } from '../charset';
import { originOf } from '../facts';
import type { ParsedFile } from '../parsed';
import { readRtf, type RtfEvents } from './rtf-reader';
import {
  CHARACTERS,
  encodingOfCharset,
  encodingOfCodePage,
  ENDS_PARAGRAPH,
  LEFT_OUT,
} from './rtf-tables';

export async function parseRtf(
  bytes: Uint8Array,
  chosen: Encoding | null = null,
): Promise<ParsedFile> {
  const document = new RtfDocument(await decoder(), chosen);
  readRtf(bytes, document);
  document.finish();
  const { title, author, year, month, day } = document.facts;
  const date = [year, month, day].map((part) => (part ?? '').padStart(2, '0')).join('-');
  return {
    text: document.text.toString(),
    title: cleanedOrNull(title),
    origin: originOf('rtf', { author, date }),
    encoding: 'utf-8',
    guessed: false,
    warnings: [],
  };
}

/** Where the text of a group goes. */
type Destination =
  'body' | 'note' | 'fonts' | 'styles' | 'created' | 'title' | 'author' | 'nowhere';

interface Group {
  destination: Destination;
  encoding: Encoding | null;
  /** How many bytes stand for a character that is given as Unicode as well. */
  fallback: number;
  isHidden: boolean;
}

/** Documents nest some dozens deep. */
const MAX_DEPTH = 10_000;
/** Body text has an outline level as well. */
const BODY_LEVEL = 9;

class RtfDocument implements RtfEvents {
  readonly text = new BlockText();
  readonly facts: Partial<Record<'title' | 'author' | 'year' | 'month' | 'day', string>> = {};
  readonly #decode: Decoder;
  readonly #chosen: Encoding | null;
  readonly #groups: Group[] = [];
  readonly #fonts = new Map<number, Encoding | null>();
  readonly #headingStyles = new Set<number>();
  readonly #notes: string[] = [];
  #group: Group = { destination: 'body', encoding: null, fallback: 1, isHidden: false };
  #encoding: Encoding = 'windows-1252';
  /** Bytes of characters that are not over yet, and what encoding they are in. */
  #pending: number[] = [];
  /** Bytes still to come that repeat a Unicode character. */
  #toSkip = 0;
  #words = '';
  #note = '';
  #name = '';
  #kind: BlockKind = 'paragraph';
  #font = 0;
  #style = 0;
  #isOptional = false;

  constructor(decode: Decoder, chosen: Encoding | null) {
    this.#decode = decode;
    this.#chosen = chosen;
  }

  openGroup(): void {
    this.#flush();
    this.#toSkip = 0;
    if (this.#groups.length >= MAX_DEPTH) throw new RangeError('nested too deeply');
    this.#groups.push(this.#group);
    this.#group = { ...this.#group };
    this.#isOptional = false;
  }

  closeGroup(): void {
    this.#flush();
    this.#toSkip = 0;
    const closed = this.#group;
    // More groups are closed than were opened: what follows belongs to the body still.
    this.#group = this.#groups.pop() ?? { ...closed, destination: 'body' };
    if (closed.destination === 'note' && this.#group.destination !== 'note') {
      this.#notes.push(this.#note);
      this.#note = '';
    }
    if (closed.destination === 'styles') this.#name = '';
  }

  control(word: string, parameter: number | null): void {
    if (word === '*') {
      this.#isOptional = true;
      return;
    }
    const isOptional = this.#isOptional;
    this.#isOptional = false;
    if (word === 'u') {
      this.#addUnit(parameter ?? 0);
      return;
    }
    this.#flush();
    const character = CHARACTERS.get(word);
    if (character !== undefined) this.#addText(character);
    else if (ENDS_PARAGRAPH.has(word)) this.#endParagraph();
    else if (!this.#enters(word) && !this.#sets(word, parameter) && isOptional) {
      this.#group.destination = 'nowhere';
    }
  }

  byte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else this.#pending.push(byte);
  }

  finish(): void {
    this.#flush();
    this.#group.destination = 'body';
    this.#endParagraph();
    for (const note of this.#notes) this.text.add('paragraph', note);
  }

  /** Words that begin a group of another kind. */
  #enters(word: string): boolean {
    const group = this.#group;
    if (word === 'listtext' || word === 'pntext') {
      if (group.destination === 'body') this.#kind = 'item';
      group.destination = 'nowhere';
    } else if (LEFT_OUT.has(word)) group.destination = 'nowhere';
    else if (word === 'info') group.destination = 'nowhere';
    else if (word === 'fonttbl') group.destination = 'fonts';
    else if (word === 'stylesheet') group.destination = 'styles';
    else if (word === 'title' || word === 'author') group.destination = word;
    else if (word === 'creatim') group.destination = 'created';
    else if (word === 'footnote') group.destination = 'note';
    // What a field shows, and what a shape has in it, is text of the body again.
    else if (word === 'shptxt' || word === 'fldrslt' || word === 'field') return true;
    else return false;
    return true;
  }

  #sets(word: string, parameter: number | null): boolean {
    const group = this.#group;
    const { destination } = group;
    if (word === 'ansicpg') this.#encoding = encodingOfCodePage(parameter);
    else if (word === 'mac') this.#encoding = 'macintosh';
    else if (word === 'uc') group.fallback = Math.max(0, parameter ?? 1);
    else if (word === 'v' || word === 'deleted') group.isHidden = parameter !== 0;
    else if (word === 'plain') group.isHidden = false;
    else if (word === 'f') this.#useFont(parameter ?? 0);
    else if (word === 'fcharset') this.#fonts.set(this.#font, encodingOfCharset(parameter));
    else if (word === 'pard' && destination === 'body') this.#kind = 'paragraph';
    else if (word === 's') this.#useStyle(parameter ?? 0);
    else if (word === 'outlinelevel') this.#useLevel(parameter ?? 0);
    else if (destination === 'created' && ['yr', 'mo', 'dy'].includes(word)) {
      const part = word === 'yr' ? 'year' : word === 'mo' ? 'month' : 'day';
      this.facts[part] = String(parameter ?? '');
    } else return false;
    return true;
  }

  #useFont(font: number): void {
    this.#font = font;
    if (this.#group.destination !== 'fonts') this.#group.encoding = this.#fonts.get(font) ?? null;
  }

  #useStyle(style: number): void {
    this.#style = style;
    if (this.#group.destination === 'body' && this.#headingStyles.has(style))
      this.#kind = 'heading';
  }

  #useLevel(level: number): void {
    if (this.#group.destination === 'styles') {
      if (level < BODY_LEVEL) this.#headingStyles.add(this.#style);
    } else if (level < BODY_LEVEL) this.#kind = 'heading';
  }

  /** Given as a signed number of 16 bits; what stands behind it is for readers that know no Unicode. */
  #addUnit(parameter: number): void {
    this.#flush();
    this.#addText(String.fromCharCode(parameter & 0xffff));
    this.#toSkip = this.#group.fallback;
  }

  #flush(): void {
    if (this.#pending.length === 0) return;
    const bytes = Uint8Array.from(this.#pending);
    this.#pending = [];
    const encoding = this.#chosen ?? this.#group.encoding ?? this.#encoding;
    this.#addText(this.#decode(bytes, encoding));
  }

  #addText(text: string): void {
    const { destination, isHidden } = this.#group;
    if (destination === 'body' && !isHidden) this.#words += text;
    else if (destination === 'note' && !isHidden) this.#note += text;
    else if (destination === 'title' || destination === 'author') {
      this.facts[destination] = (this.facts[destination] ?? '') + text;
    } else if (destination === 'styles') {
      this.#name += text;
      if (/^\s*(?:heading \d|title|subtitle)\b/i.test(this.#name)) {
        this.#headingStyles.add(this.#style);
      }
    }
  }

  #endParagraph(): void {
    if (this.#group.destination === 'note') this.#note += ' ';
    if (this.#group.destination !== 'body') return;
    this.text.add(this.#kind, this.#words);
    this.#words = '';
    if (this.#kind === 'item') this.#kind = 'paragraph';
  }
}
