/**
 * The page loads its own scripts, worker, styles and fonts and reaches nothing else. There is no
 * `unsafe-inline`: AG Grid's injected `<style>` elements carry the nonce, and styles that React
 * sets through the DOM are not subject to the policy. A worker is governed by the header of its
 * own script, so every answer carries this, not the page alone.
 */
export const contentSecurityPolicy = (styleNonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "media-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
