import type { BrowserContext, Page, Request as PageRequest, Route } from 'playwright-core';
import { isAppPage, toAppUrl } from './page-address.ts';
import { answerAppRequest } from './protocol.ts';
import { defaultSession } from './session.ts';
import { allWindows } from './the-windows.ts';
import type { WebContents } from './web-contents.ts';

/**
 * Answers everything that pages ask for from the app's own `app:` handler, headers included, and
 * refuses the rest. Measured in Chromium 156: this route also sees the script of a dedicated
 * module worker, the worker's imports and its own fetches, and the policy in the headers holds in
 * the worker.
 */
export const answerRequests = async (context: BrowserContext): Promise<void> => {
  await context.route('**/*', (route) => answer(route).catch(unlessGone));
};

const answer = async (route: Route): Promise<void> => {
  const request = route.request();
  // `aborted` leaves a page where it is; any other reason would show Chromium's error page.
  if (await isRefused(request))
    return route.abort(request.isNavigationRequest() ? 'aborted' : 'blockedbyclient');
  const response = await answerAppRequest(await asAppRequest(request));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
};

/** A page that has gone while it was being answered waits for nothing. Playwright exports no class. */
const unlessGone = (error: unknown): void => {
  if (!String(error).includes('browser has been closed')) throw error;
};

const isRefused = async (request: PageRequest): Promise<boolean> => {
  const url = toAppUrl(request.url());
  const details = { url, method: request.method(), resourceType: request.resourceType() };
  const isAllowed = await defaultSession.webRequest.allows(details);
  if (request.isNavigationRequest() && (await refusesNavigation(request))) return true;
  return !isAllowed || !isAppPage(request.url());
};

const refusesNavigation = async (request: PageRequest): Promise<boolean> => {
  const page = pageOf(request);
  const contents = page === null ? null : await contentsOf(page);
  // A page that no window of the app opened, or a frame inside ours: neither is ever let through.
  if (contents === null || request.frame().parentFrame() !== null) return true;
  return contents.refusesNavigation(request.url());
};

/** Playwright throws for the first request of a page that it has not announced yet. */
const pageOf = (request: PageRequest): Page | null => {
  try {
    return request.frame().page();
  } catch {
    return null;
  }
};

const contentsOf = async (page: Page): Promise<WebContents | null> => {
  for (const { webContents } of allWindows())
    if ((await webContents.open()).page === page) return webContents;
  return null;
};

const asAppRequest = async (request: PageRequest): Promise<Request> => {
  const { method, headers } = { method: request.method(), headers: await request.allHeaders() };
  // HTTP/2's own headers, which no `Request` may carry.
  const plain = Object.entries(headers).filter(([name]) => !name.startsWith(':'));
  const body = request.postDataBuffer();
  return new Request(toAppUrl(request.url()), {
    method,
    headers: plain,
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  });
};
