/**
 * Chromium opens no scheme of our own, so the page lives at an https address instead: a secure
 * context, and the same for ever, because IndexedDB belongs to the origin. `.invalid` is reserved
 * (RFC 2606): nobody can own the name, and nothing is ever resolved (see `no-network.ts`).
 */
const suffix = '.callshelf.invalid';

export const appScheme = 'app:';

/** `app://bundle/x` → `https://bundle.callshelf.invalid/x`; other addresses stay as they are. */
export const toBrowserUrl = (url: string): string => {
  const { protocol, host, pathname, search, hash } = new URL(url);
  return protocol === appScheme ? `https://${host}${suffix}${pathname}${search}${hash}` : url;
};

export const isAppPage = (browserUrl: string): boolean => {
  const { protocol, hostname } = new URL(browserUrl);
  return protocol === 'https:' && hostname.endsWith(suffix);
};

/** The way back, as Electron would show it; addresses that are not the app's stay as they are. */
export const toAppUrl = (browserUrl: string): string => {
  if (!isAppPage(browserUrl)) return browserUrl;
  const { hostname, pathname, search, hash } = new URL(browserUrl);
  return `${appScheme}//${hostname.slice(0, -suffix.length)}${pathname}${search}${hash}`;
};

/** The origin as Electron says it: `app://bundle`. */
export const appOrigin = (browserUrl: string): string =>
  isAppPage(browserUrl) ? new URL(toAppUrl(browserUrl)).href.split('/', 3).join('/') : 'null';
