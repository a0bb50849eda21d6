const loopbackNames = new Set(['localhost', '[::1]']);

/** This very machine, by name or address. `URL` has already put 127.1 and 0x7f000001 in full. */
export const isLoopback = (url: URL): boolean =>
  loopbackNames.has(url.hostname) || /^127(\.\d{1,3}){3}$/.test(url.hostname);

/** A key may travel encrypted to anywhere, or in the clear inside this machine; nothing else. */
export const isAllowedUrl = (url: URL): boolean =>
  (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))) &&
  url.username === '' &&
  url.password === '';
