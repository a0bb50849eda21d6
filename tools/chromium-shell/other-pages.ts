import type { Browser } from 'playwright-core';

/**
 * Closes every page that a page of the app has opened, say by a link with a target: `WebContents`
 * has asked the app by then, and the only answer the shell knows is no. Targets rather than
 * Playwright's pages, because a page whose first request was refused is never announced as one.
 */
export const closeOtherPages = async (browser: Browser): Promise<void> => {
  const cdp = await browser.newBrowserCDPSession();
  cdp.on('Target.targetCreated', ({ targetInfo: { targetId, type, openerId } }) => {
    if (type !== 'page' || openerId === undefined) return;
    // It may have gone by itself, and that is all that is wanted.
    cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
  });
  await cdp.send('Target.setDiscoverTargets', { discover: true });
};
