// Serves the window from the one fixed origin, app://variorum, with its content security policy.
import { protocol } from 'electron';
import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const SCHEME = 'app';
const HOST = 'variorum';
export const ORIGIN = `${SCHEME}://${HOST}`;

/**
 * While developing, the build tool serves the window. A finished build never looks there: whatever
 * is named would be given the whole bridge.
 */
export const DEV_URL = import.meta.env.DEV ? process.env['ELECTRON_RENDERER_URL'] : undefined;

const WINDOW_FILES = join(import.meta.dirname, '../renderer');

/** All that the build ever writes for the window. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Begins with nothing allowed; what follows is what the window's own files need. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Beside the permissions that are refused: these are not even there. */
const NO_DEVICES = [
  'camera',
  'display-capture',
  'geolocation',
  'hid',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((name) => `${name}=()`)
  .join(', ');

/** Pages that are there to be printed or looked at, by their path. */
const pages = new Map<string, string>();

/** Serves a page under an address that nobody can guess, until it is let go. */
export function servePage(html: string): { readonly url: string; release(): void } {
  const path = `/page/${randomUUID()}`;
  pages.set(path, html);
  return { url: ORIGIN + path, release: () => void pages.delete(path) };
}

/** A page that we made ourselves may have its own style sheet and nothing else. */
function pagePolicy(html: string): string {
  const styles = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(styles).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        codeCache: true,
        stream: true,
      },
    },
  ]);
}

export function serveWindow(): void {
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    const page = url.host === HOST ? pages.get(url.pathname) : undefined;
    if (page !== undefined) return responseOf(page, CONTENT_TYPES['.html'] ?? '', pagePolicy(page));
    const file = normalize(join(WINDOW_FILES, decodeURIComponent(url.pathname)));
    const type = CONTENT_TYPES[extname(file)];
    const inside = url.host === HOST && file.startsWith(WINDOW_FILES + sep);
    if (request.method !== 'GET' || !inside || type === undefined) return notFound();
    try {
      return responseOf(await readFile(file), type, POLICY);
    } catch {
      return notFound();
    }
  });
}

function responseOf(body: string | Buffer<ArrayBuffer>, type: string, policy: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'permissions-policy': NO_DEVICES,
    },
  });
}

function notFound(): Response {
  return new Response('Not found', { status: 404 });
}
