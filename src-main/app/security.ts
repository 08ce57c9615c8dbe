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

/**
 * What a page cannot be kept from by refusing its requests: names are looked up, and calls between
 * browsers made, past them. So no name has an address, and the only way out is a proxy that is
 * nowhere, this computer's own servers not excepted.
 */
const NO_ADDRESSES = 'MAP * ~NOTFOUND';
const NO_WAY_OUT = {
  mode: 'fixed_servers',
  proxyRules: 'socks5://nowhere.invalid:1',
  proxyBypassRules: '<-loopback>',
} as const;

/** Must run before the app is ready. */
export function lockDown(): void {
  if (DEV_URL === undefined) app.commandLine.appendSwitch('host-resolver-rules', NO_ADDRESSES);
  app.on('web-contents-created', (_event, contents) => {
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  app.on('session-created', restrict);
  app.on('ready', () => {
    app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' });
    restrict(session.defaultSession);
  });
}

function restrict(target: Session): void {
  // A session begins with a dictionary, which is fetched before it can be told to check nothing.
  target.setSpellCheckerLanguages([]);
  target.setSpellCheckerEnabled(false);
  if (DEV_URL === undefined) void target.setProxy(NO_WAY_OUT);
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
