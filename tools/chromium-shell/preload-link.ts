import type { CDPSession } from 'playwright-core';
import type { FromPage, PreloadSettings, ToPage } from './in-page/preload-world.ts';
import { structuredBytes } from './in-page/structured-bytes.ts';
import { menuAccelerators } from './menu.ts';
import type { Parcels } from './parcels.ts';
import { preloadSources } from './preload-source.ts';
import { createSender } from './send-to-page.ts';

const wire = structuredBytes();
const worldName = 'electron-preload';
const bindingName = '__toChromiumShell';
const deliverName = '__fromChromiumShell';
const hatchName = '__hatchOfChromiumShell';

export type Reply = (message: ToPage) => void;

/** The line to a page's preload: what it says arrives at `onMessage`, and `send` answers. */
export interface PreloadLink {
  readonly send: Reply;
}

/**
 * Puts the preload into every document of the page to come. The binding is added to the isolated
 * world by name, so the page's own world never has it (checked by a test).
 */
export const linkPreload = async (
  cdp: CDPSession,
  preload: string | null,
  pageOrigin: string,
  parcels: Parcels,
  onMessage: (message: FromPage, reply: Reply) => void,
): Promise<PreloadLink> => {
  const settings: PreloadSettings = {
    pairEvent: 'chromium-shell-pair',
    pageOrigin,
    bindingName,
    deliverName,
    hatchName,
    accelerators: menuAccelerators(),
  };
  const sources = preloadSources(settings, preload);
  let current: number | null = null;
  const { findHatch, sendTo } = createSender(cdp, { deliverName, hatchName }, parcels);

  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== bindingName) return;
    const message = wire.decode(wire.fromBase64(payload)) as FromPage;
    if (message.kind === 'taken') parcels.drop(message.file);
    if (message.kind === 'started') {
      current = executionContextId;
      parcels.clear();
      findHatch(executionContextId);
    }
    onMessage(message, (answer) => sendTo(executionContextId, answer));
  });

  await cdp.send('Runtime.enable');
  await cdp.send('Page.enable');
  await cdp.send('Runtime.addBinding', { name: bindingName, executionContextName: worldName });
  // In this order: the page's world has to listen before the preload's world hands over.
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: sources.main });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: sources.isolated, worldName });

  return { send: (message) => (current === null ? undefined : sendTo(current, message)) };
};
