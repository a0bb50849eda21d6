import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBundle } from '../../../../src/main/security/serve-bundle.ts';

let root = '';

beforeAll(async () => {
  root = join(await mkdtemp(join(tmpdir(), 'callshelf-bundle-')), 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(root, '..', 'secret.js'), 'outside');
  await writeFile(
    join(root, 'index.html'),
    '<meta name="style-nonce" content="__STYLE_NONCE__"><style nonce="__STYLE_NONCE__"></style>',
  );
  await writeFile(join(root, 'assets', 'index.js'), 'export {};');
  await writeFile(join(root, 'assets', 'index.js.map'), '{}');
});

afterAll(() => rm(join(root, '..'), { recursive: true }));

const get = (path: string, method = 'GET'): Promise<Response> =>
  serveBundle(root)({ url: `app://bundle${path}`, method });

const nonceIn = (policy: string | null): string | undefined =>
  /'nonce-([^']+)'/.exec(policy ?? '')?.[1];

describe('serveBundle', () => {
  it('puts the nonce of the policy into the page', async () => {
    const response = await get('/index.html');
    const nonce = nonceIn(response.headers.get('Content-Security-Policy'));
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/);
    expect(await response.text()).toBe(
      `<meta name="style-nonce" content="${nonce!}"><style nonce="${nonce!}"></style>`,
    );
  });

  it('writes the theme of the moment into the page, for its first paint', async () => {
    await writeFile(join(root, 'themed.html'), '<html data-theme="__THEME__">');
    const serve = serveBundle(root, () => 'dark');
    const response = await serve({ url: 'app://bundle/themed.html', method: 'GET' });
    expect(await response.text()).toBe('<html data-theme="dark">');
  });

  it('makes another nonce for every load', async () => {
    const [first, second] = await Promise.all([get('/'), get('/')]);
    expect(await first.text()).not.toBe(await second.text());
  });

  it('serves a script as a script, with a policy, since a worker obeys its own', async () => {
    const response = await get('/assets/index.js');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(await response.text()).toBe('export {};');
  });

  it('protects every answer alike, refusals included', async () => {
    const headers = (await get('/nowhere.js')).headers;
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  it.each(['/nowhere.js', '/..%2fsecret.js', '/../secret.js', '/assets', '/assets/index.js.map'])(
    'does not find %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('does not take %s', async (method) => {
    expect((await get('/index.html', method)).status).toBe(405);
  });

  it('shows the recovery page with no help from the bundle', async () => {
    const response = await serveBundle('/nowhere')({
      url: 'app://bundle/recovery/crashing',
      method: 'GET',
    });
    const text = await response.text();
    expect(text).toContain('Your calls are safe on this disk.');
    expect(text).toContain(nonceIn(response.headers.get('Content-Security-Policy'))!);
    expect(text).not.toContain('<script');
  });
});
