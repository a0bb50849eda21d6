import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import type { FromPage } from './in-page/preload-world.ts';
import { toBrowserUrl } from './page-address.ts';
import { applyPermissions } from './permissions.ts';
import { linkPreload } from './preload-link.ts';
import type { PreloadLink, Reply } from './preload-link.ts';
import { defaultSession } from './session.ts';
import { openParcels } from './parcels.ts';
import { takePage, theBrowser } from './the-browser.ts';

/** The one page origin of the app, as Chromium knows it: `https://bundle.callshelf.invalid`. */
const pageOrigin = new URL(toBrowserUrl('app://bundle/')).origin;

export interface AppPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly link: PreloadLink;
  readonly mainFrameId: string;
}

let pagesOpened = 0;

/** Opens a page that has its preload and its permissions before it loads anything. */
export const openAppPage = async (
  preload: string | null,
  onMessage: (message: FromPage, reply: Reply) => void,
): Promise<AppPage> => {
  const page = await takePage();
  const cdp = await page.context().newCDPSession(page);
  pagesOpened += 1;
  const parcels = openParcels(join(theBrowser().parcels, String(pagesOpened)));
  const link = await linkPreload(cdp, preload, pageOrigin, parcels, onMessage);
  await applyPermissions(cdp, defaultSession.permissionCheck, pageOrigin);
  const { frameTree } = await cdp.send('Page.getFrameTree');
  return { page, cdp, link, mainFrameId: frameTree.frame.id };
};
