// Imports run one way: model ← analysis ← export, import; loading; then worker, cli ← app; the window knows the model only.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** For each part of the source: the parts that it may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src-main/model': [],
  'src-main/analysis': ['src-main/model'],
  'src-main/export': ['src-main/model', 'src-main/analysis'],
  'src-main/import': ['src-main/model', 'src-main/analysis'],
  'src-main/loading': ['src-main/model'],
  'src-main/worker': [
    'src-main/model',
    'src-main/analysis',
    'src-main/export',
    'src-main/import',
    'src-main/loading',
  ],
  'src-main/cli': [
    'src-main/model',
    'src-main/analysis',
    'src-main/export',
    'src-main/import',
    'src-main/loading',
    'src-main/worker',
  ],
  'src-main/app': [
    'src-main/model',
    'src-main/analysis',
    'src-main/export',
    'src-main/import',
    'src-main/loading',
    'src-main/worker',
  ],
  'src-main/preload': ['src-main/model'],
  'src-renderer': ['src-main/model'],
};

/** Parts that are pure: no Node module at all, and of packages only such as turn one text into another. */
const PURE = ['src-main/model', 'src-main/analysis', 'src-main/export', 'src-main/import'];
const PURE_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'src-main/export': ['docx', 'micromark', 'papaparse'],
  'src-main/import': ['valibot'],
};

/** The only parts that may import Electron. */
const ELECTRON = ['src-main/app', 'src-main/preload'];

/** What a pure module must not reach for either: clock, randomness, DOM, network, files. */
const IMPURE =
  /\b(Date\.now|new Date\(\)|Math\.random|performance\.now|process\.\w|document\.(?:createElement|querySelector)|fetch\()/;

/** Node's modules, and calls, that reach another computer. Nothing in Variorum does, see README. */
const NETWORK_MODULES =
  /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|inspector)(?:\/|$)|^undici/;
const NETWORK_CALLS =
  /(?<=(?:[=(,;:&|?>]|await|return|void) ?)fetch\(|\bnew (?:WebSocket|EventSource|XMLHttpRequest|RTCPeerConnection|SharedWorker)\b|\bsendBeacon\(|\b(?:net|autoUpdater|crashReporter)\.\w+\(/;

/** Most files are well under 200 lines; beyond this one, there is a seam to split at. Styles do not count. */
const MAX_LINES = 300;

interface Import {
  readonly file: string;
  readonly part: string;
  readonly target: string;
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    return /\.(ts|svelte)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

const FILES = [...sources('src-main'), ...sources('src-renderer')];

function partOf(path: string): string {
  return Object.keys(MAY_IMPORT).find((part) => path.startsWith(`${part}/`)) ?? path;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = text.matchAll(/(?<![\w:-])(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...found].map(([, specifier = '']) => ({
    file,
    part: partOf(file),
    target: specifier.startsWith('.')
      ? relative(ROOT, resolve(ROOT, dirname(file), specifier))
          .split(sep)
          .join('/')
      : specifier,
  }));
}

const IMPORTS = FILES.flatMap(importsOf);

describe('the direction of imports', () => {
  it('finds the source', () => {
    expect(FILES.length).toBeGreaterThan(60);
    expect(IMPORTS.length).toBeGreaterThan(150);
    for (const part of Object.keys(MAY_IMPORT)) {
      expect(
        FILES.some((file) => partOf(file) === part),
        part,
      ).toBe(true);
    }
  });

  it.each(Object.entries(MAY_IMPORT))('%s imports only what stands below it', (part, allowed) => {
    const wrong = IMPORTS.filter(
      (one) =>
        one.part === part &&
        one.target.startsWith('src-') &&
        one.target !== part &&
        ![part, ...allowed].some((ok) => one.target.startsWith(`${ok}/`)),
    );
    expect(wrong).toEqual([]);
  });

  it.each(PURE)('%s imports no Node module and no package but those named', (part) => {
    const allowed = PURE_PACKAGES[part] ?? [];
    const wrong = IMPORTS.filter(
      (one) => one.part === part && !one.target.startsWith('src-') && !allowed.includes(one.target),
    );
    expect(wrong).toEqual([]);
  });

  it.each(PURE)('%s has no clock, no randomness, no process, no page', (part) => {
    const wrong = FILES.filter(
      (file) => partOf(file) === part && IMPURE.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  it('only the app and the preload script import Electron', () => {
    const wrong = IMPORTS.filter(
      ({ target, part }) => target === 'electron' && !ELECTRON.includes(part),
    );
    expect(wrong).toEqual([]);
  });

  it('nothing reaches for the network', () => {
    expect(IMPORTS.filter(({ target }) => NETWORK_MODULES.test(target))).toEqual([]);
    const callers = FILES.filter((file) =>
      NETWORK_CALLS.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(callers).toEqual([]);
    const samples = ["await fetch('a')", 'new WebSocket(', 'net.request(', 'navigator.sendBeacon('];
    for (const sample of samples) expect(NETWORK_CALLS.test(sample)).toBe(true);
    for (const sample of ['node:https', 'dns/promises', 'undici']) {
      expect(NETWORK_MODULES.test(sample)).toBe(true);
    }
  });

  it('the window imports no Node module', () => {
    const wrong = IMPORTS.filter(
      ({ target, part }) => part === 'src-renderer' && target.startsWith('node:'),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the habits', () => {
  it('every file says in its first line what it is for', () => {
    const silent = FILES.filter((file) => {
      const [first, second] = readFileSync(join(ROOT, file), 'utf8').split('\n');
      const said = first === '<!--' ? second : first;
      return !/^(\/\/ |<!-- | {2})\S.{15,}/.test(said ?? '');
    });
    expect(silent).toEqual([]);
  });

  it('no file outgrows what one can live in', () => {
    const large = FILES.filter((file) => {
      const script = readFileSync(join(ROOT, file), 'utf8').split('<style>')[0] ?? '';
      return script.split('\n').length > MAX_LINES;
    });
    expect(large).toEqual([]);
  });
});
