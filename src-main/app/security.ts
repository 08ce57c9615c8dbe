// Refuses everything that the app does not need: navigation, windows, permissions, requests, downloads.
import { app, session, type Session } from 'electron';
import { DEV_URL, ORIGIN } from './protocol';

/** Needed so that Chromium does not evict the notes when the disk runs low. */
const ALLOWED_PERMISSION = 'persistent-storage';

export function isOwnUrl(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`) || (DEV_URL !== undefined && isSameOrigin(url, DEV_URL));
}

/** Of addresses like http: only. Node calls the origin of any other scheme, ours too, "null". */
function isSameOrigin(url: string, other: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(other)) return false;
  const { origin } = new URL(url);
  return origin !== 'null' && origin === new URL(other).origin;
}

function isAllowedRequest(url: string): boolean {
  return isOwnUrl(url) || url.startsWith('devtools://') || DEV_URL !== undefined;
}

export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  app.on('session-created', restrict);
  app.on('ready', () => restrict(session.defaultSession));
}

function restrict(target: Session): void {
  target.setSpellCheckerEnabled(false);
  target.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer((permission as string) === ALLOWED_PERMISSION && isOwnUrl(details.requestingUrl));
  });
  target.setPermissionCheckHandler(
    (_contents, permission, origin) =>
      (permission as string) === ALLOWED_PERMISSION &&
      isOwnUrl(origin.endsWith('/') ? origin : `${origin}/`),
  );
  target.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url) });
  });
  target.on('will-download', (event) => event.preventDefault());
}
