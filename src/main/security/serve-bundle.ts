import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Theme } from '../../shared/theme.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { contentTypeOf } from './content-type.ts';
import { recoveryHtml, recoveryReasonOf } from './recovery-page.ts';
import { resolveBundlePath } from './resolve-bundle-path.ts';

/**
 * Answers `app://` requests from the folder the page was built into. HTML gets a fresh nonce in
 * place of `__STYLE_NONCE__`, the same as in its policy; it is never stored, so no nonce is reused.
 * `__THEME__` becomes the theme of the moment: the first paint has it, before any script.
 */
export const serveBundle =
  (root: string, theme: () => Theme = () => 'system') =>
  async (request: Pick<Request, 'url' | 'method'>): Promise<Response> => {
    if (request.method !== 'GET') return refused(405);
    const recovery = recoveryReasonOf(request.url);
    if (recovery !== null) return html(recoveryHtml(recovery));
    const path = resolveBundlePath(root, request.url);
    const contentType = path === null ? null : contentTypeOf(path);
    if (path === null || contentType === null) return refused(404);
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) return refused(404);
    return path.endsWith('.html')
      ? html(bytes.toString('utf8').replace('__THEME__', theme()))
      : file(bytes, contentType);
  };

const html = (text: string): Response => {
  const nonce = newNonce();
  return new Response(text.replaceAll('__STYLE_NONCE__', nonce), {
    headers: { ...commonHeaders(nonce), 'Content-Type': 'text/html; charset=utf-8' },
  });
};

const file = (bytes: Uint8Array<ArrayBuffer>, contentType: string): Response =>
  new Response(bytes, { headers: { ...commonHeaders(newNonce()), 'Content-Type': contentType } });

const refused = (status: 404 | 405): Response =>
  new Response(null, { status, headers: commonHeaders(newNonce()) });

const newNonce = (): string => randomBytes(18).toString('base64');

const commonHeaders = (nonce: string): Record<string, string> => ({
  'Content-Security-Policy': contentSecurityPolicy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
});
