// EPUB books (W3C EPUB 3.3 and OPF 2): the chapters in the order in which they are read.
import { BlockText, cleanedOrNull } from '../block-text';
import { decodeAny } from '../charset';
import { originOf } from '../facts';
import { Refusal, type ParsedFile } from '../parsed';
import { firstTexts, readXml } from '../xml';
import { ZipArchive } from '../zip';
import { addBlocks } from './dom-blocks';
import { declaredIn, readPage } from './html-source';

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';

export async function parseEpub(bytes: Uint8Array): Promise<ParsedFile> {
  const archive = new ZipArchive(bytes);
  const packagePart = await packageName(archive);
  const book = archive.read(packagePart);
  if (book === null) throw incomplete();
  const chapters = await chaptersOf(book, packagePart);
  await refuseEncrypted(archive, new Set(chapters));
  const text = new BlockText();
  let missing = 0;
  for (const chapter of chapters) {
    const page = archive.read(chapter);
    if (page === null) missing += 1;
    else await addChapter(page, text);
  }
  if (chapters.length === missing) throw incomplete();
  const about = await firstTexts(book, ['title', 'creator', 'publisher', 'date', 'language']);
  const { creator: author, publisher: outlet, date, language } = about;
  return {
    text: text.toString(),
    title: cleanedOrNull(about.title),
    origin: originOf('epub', { author, outlet, date, language }),
    encoding: 'utf-8',
    guessed: false,
    warnings:
      missing === 0
        ? []
        : [
            {
              code: 'damaged',
              message: `${String(missing)} of the book’s ${String(chapters.length)} chapters are missing in the file.`,
            },
          ],
  };
}

async function packageName(archive: ZipArchive): Promise<string> {
  const container = archive.read(CONTAINER);
  const names: string[] = [];
  if (container !== null) {
    await readXml(container, {
      open: (tag) => {
        if (tag.name === 'rootfile') names.push(tag.value('full-path') ?? '');
      },
      close: () => undefined,
      text: () => undefined,
    });
  }
  const [name] = names;
  if (name === undefined) throw incomplete();
  return name;
}

/** Names of parts, each once: a book that goes in circles ends. */
async function chaptersOf(book: Uint8Array, packagePart: string): Promise<string[]> {
  const items = new Map<string, string>();
  const chapters = new Set<string>();
  const base = packagePart.slice(0, packagePart.lastIndexOf('/') + 1);
  await readXml(book, {
    open: (tag) => {
      if (tag.name === 'item') {
        const isPage = /html/.test(tag.value('media-type') ?? '');
        const isContents = /\bnav\b/.test(tag.value('properties') ?? '');
        if (isPage && !isContents) {
          items.set(tag.value('id') ?? '', partName(base, tag.value('href') ?? ''));
        }
      } else if (tag.name === 'itemref' && tag.value('linear') !== 'no') {
        const chapter = items.get(tag.value('idref') ?? '');
        if (chapter !== undefined) chapters.add(chapter);
      }
    },
    close: () => undefined,
    text: () => undefined,
  });
  return [...chapters];
}

/** A reference as the name of a part: what leads out of the archive is no part of it. */
function partName(base: string, reference: string): string {
  const [path = ''] = reference.split('#');
  const parts: string[] = [];
  for (const part of `${base}${decoded(path)}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Fonts may be encrypted, the text of a book that has been sold with a lock is. */
async function refuseEncrypted(archive: ZipArchive, chapters: ReadonlySet<string>): Promise<void> {
  const encryption = archive.read(ENCRYPTION);
  if (encryption === null) return;
  const locked: string[] = [];
  await readXml(encryption, {
    open: (tag) => {
      const uri = tag.name === 'CipherReference' ? tag.value('URI') : null;
      if (uri !== null && chapters.has(partName('', uri))) locked.push(uri);
    },
    close: () => undefined,
    text: () => undefined,
  });
  if (locked.length > 0) {
    throw new Refusal(
      'encrypted-file',
      'This book has copy protection and cannot be read. Open an edition without it.',
    );
  }
}

async function addChapter(page: Uint8Array, text: BlockText): Promise<void> {
  const { text: source } = await decodeAny(page, null, declaredIn(page));
  addBlocks(readPage(source).body, text);
}

function incomplete(): Refusal {
  return new Refusal(
    'damaged-file',
    'This is no complete EPUB book: its text is missing. Download it again.',
  );
}
