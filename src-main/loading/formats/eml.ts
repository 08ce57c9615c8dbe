// Messages (.eml): their subject and their text, without attachments.
import type { Encoding, LoadWarning } from '../../model/document';
import { BlockText, cleanedOrNull } from '../block-text';
import { decodeAny, decoder, encodingNamed, replacedWarnings } from '../charset';
import { originOf } from '../facts';
import { Refusal, type ParsedFile } from '../parsed';
import { addBlocks } from './dom-blocks';
import { declaredIn, readPage } from './html-source';
import { bodyOf, readMime, readParameters, wordsOf, type MimePart } from './mime';

export async function parseEml(
  bytes: Uint8Array,
  chosen: Encoding | null = null,
): Promise<ParsedFile> {
  const message = readMime(bytes);
  const parts = leavesOf(message);
  if (parts.some(({ type }) => /^application\/(?:x-)?(?:pkcs7-mime|pgp-encrypted)$/.test(type))) {
    throw new Refusal(
      'encrypted-file',
      'This message is encrypted. Open it in your mail program and save its text.',
    );
  }
  const decode = await decoder();
  const title = cleanedOrNull(wordsOf(message.head.get('subject'), decode));
  const text = new BlockText();
  if (title !== null) text.add('title', title);
  const shown = parts.filter((part) => !isAttached(part) && part.type.startsWith('text/'));
  const chosenPart =
    shown.find(({ type, body }) => type === 'text/plain' && body.some((byte) => byte > SPACE)) ??
    shown.find(({ type }) => type === 'text/html');
  const read = chosenPart
    ? await addPart(chosenPart, chosen, text)
    : { encoding: 'utf-8' as const, guessed: false };
  const left = parts.filter((part) => isAttached(part)).length;
  return {
    text: text.toString(),
    title,
    origin: originOf('eml', {
      author: senderOf(wordsOf(message.head.get('from'), decode)),
      date: message.head.get('date'),
      language: message.head.get('content-language')?.split(',')[0],
    }),
    ...read,
    warnings: [...leftOut(left), ...replacedWarnings(text.toString(), read.encoding)],
  };
}

const SPACE = 0x20;

/** The parts that hold something themselves, in their order. */
function leavesOf(part: MimePart): MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf);
}

function isAttached({ head, type }: MimePart): boolean {
  const { value } = readParameters(head.get('content-disposition') ?? '');
  return value === 'attachment' || !/^(?:text|multipart)\//.test(type);
}

async function addPart(
  part: MimePart,
  chosen: Encoding | null,
  text: BlockText,
): Promise<{ encoding: Encoding; guessed: boolean }> {
  const bytes = bodyOf(part);
  const declared = encodingNamed(part.parameters.get('charset'));
  const isPage = part.type === 'text/html';
  const decoded = await decodeAny(bytes, chosen, declared ?? (isPage ? declaredIn(bytes) : null));
  if (isPage) {
    addBlocks(readPage(decoded.text).body, text);
  } else {
    const isFlowed = part.parameters.get('format')?.toLowerCase() === 'flowed';
    for (const paragraph of paragraphsOf(decoded.text, isFlowed)) text.add('paragraph', paragraph);
  }
  return { encoding: decoded.encoding, guessed: decoded.guessed };
}

/** Mail programs wrap at 72 characters or so; a shorter line was ended on purpose. */
const WRAPPED_MIN_LENGTH = 55;

/** Wrapped lines are joined again; flowed ones (RFC 3676) say by a space where they go on. */
function paragraphsOf(text: string, isFlowed: boolean): string[] {
  const paragraphs: string[] = [];
  let open: string | null = null;
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.trim() === '' || line === '-- ') {
      if (open !== null) paragraphs.push(open);
      open = null;
      continue;
    }
    const whole: string = open === null ? line : `${open.trimEnd()} ${line}`;
    const goesOn = isFlowed ? line.endsWith(' ') : line.trim().length >= WRAPPED_MIN_LENGTH;
    open = goesOn ? whole : null;
    if (!goesOn) paragraphs.push(whole);
  }
  if (open !== null) paragraphs.push(open);
  return paragraphs;
}

/** The name, or the address where there is none. */
function senderOf(from: string): string {
  const [, name = '', address = ''] = /^\s*"?([^"<]*?)"?\s*<([^>]*)>/.exec(from) ?? [];
  return name.trim() || address || from;
}

function leftOut(count: number): LoadWarning[] {
  if (count === 0) return [];
  const what = count === 1 ? 'One attachment was' : `${String(count)} attachments were`;
  return [
    {
      code: 'parts-left-out',
      message: `${what} left out. Save what you want to compare into the folder.`,
    },
  ];
}
