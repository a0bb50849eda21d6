export const appScheme = 'app';

/**
 * Scheme and host of our one page. Frozen for ever: IndexedDB belongs to the origin, so another
 * host would open an empty archive.
 */
export const pageHost = 'bundle';

export const pageOrigin = `${appScheme}://${pageHost}`;

export const pageUrl = `${pageOrigin}/index.html`;

/**
 * Compares scheme and host rather than `URL.origin`, which Node gives as "null" for schemes it
 * does not know, and exactly: Node keeps `BUNDLE` in capitals where Chromium lowers it.
 */
export const isOnPageOrigin = (url: URL): boolean =>
  url.protocol === `${appScheme}:` &&
  url.host === pageHost &&
  url.username === '' &&
  url.password === '';
