import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const patienceMs = 500;

/**
 * A page does in `pagehide` what it has to do before it goes. The last page stays until Chromium
 * itself ends, so it is told; one that hangs or has crashed is not waited for.
 */
export const tellPageHides = async (page: Page): Promise<void> => {
  const told = page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  await Promise.race([told.catch(() => undefined), setTimeout(patienceMs)]);
};
