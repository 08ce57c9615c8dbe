// LibreOffice without a window: converts a file, and reads the flat XML that it writes.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

export type Node = Readonly<Record<string, unknown>>;

/** It starts in a second or two; what takes so long hangs. */
const TIMEOUT_MS = 180_000;
/** Of a table: commas, quotation marks, UTF-8, from the first line on (LibreOffice, "Filter options for CSV"). */
const AS_CSV = '--infilter=CSV:44,34,76,1';

/** Converts within a folder, which also holds LibreOffice's own settings, so that none of the user's count. */
export function convert(folder: string, file: string, to: string): string {
  const { error, status, stderr } = spawnSync(
    'soffice',
    [
      ...['--headless', '--norestore', `-env:UserInstallation=file://${join(folder, 'office')}`],
      ...(file.endsWith('.csv') ? [AS_CSV] : []),
      ...['--convert-to', to, '--outdir', folder, join(folder, file)],
    ],
    { timeout: TIMEOUT_MS, encoding: 'utf8' },
  );
  if (error) throw new Error('LibreOffice is needed: soffice was not found or did not end');
  const made = join(folder, `${parse(file).name}.${to.split(':')[0] ?? ''}`);
  if (status !== 0 || !existsSync(made)) throw new Error(`LibreOffice refused ${file}: ${stderr}`);
  return readFileSync(made, 'utf8');
}

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
});

export function readXml(xml: string): readonly Node[] {
  return PARSER.parse(xml) as readonly Node[];
}

/** All elements of a name, whatever they stand in, but not those within one another. */
export function elements(nodes: readonly Node[], name: string): Node[] {
  return nodes.flatMap((node) => {
    const key = nameOf(node);
    return key === name ? [node] : elements(childrenOf(node), name);
  });
}

/** Its words: spaces, tabs and line ends as they are shown. */
export function textOf(node: Node): string {
  const name = nameOf(node);
  if (name === '#text') return String(node['#text']);
  if (name === 'text:s') return ' '.repeat(Number(attributesOf(node)['text:c'] ?? 1));
  if (name === 'text:tab') return '\t';
  if (name === 'text:line-break') return '\n';
  return childrenOf(node).map(textOf).join('');
}

export function childrenOf(node: Node): readonly Node[] {
  const children = node[nameOf(node)];
  return Array.isArray(children) ? (children as readonly Node[]) : [];
}

export function attributesOf(node: Node): Readonly<Record<string, string>> {
  return (node[':@'] ?? {}) as Readonly<Record<string, string>>;
}

function nameOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '';
}
