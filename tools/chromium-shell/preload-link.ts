import { deflateRawSync } from 'node:zlib';
import type { CDPSession } from 'playwright-core';
import type { FromPage, PreloadSettings, ToPage } from './in-page/preload-world.ts';
import { structuredText } from './in-page/structured-text.ts';
import { menuAccelerators } from './menu.ts';
import { preloadSources } from './preload-source.ts';

/** The quickest level: what it leaves is a fifth, and others leave a sixth. */
const text = structuredText((bytes) => deflateRawSync(bytes, { level: 1 }));

const worldName = 'electron-preload';
const bindingName = '__toChromiumShell';
const deliverName = '__fromChromiumShell';

/**
 * A page of calls is more than a million characters. In one message they hold the page's thread for
 * 100 ms before any script runs (measured), which Electron's own IPC does not.
 */
const pieceLength = 128 * 1024;

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
  onMessage: (message: FromPage, reply: Reply) => void,
): Promise<PreloadLink> => {
  const settings: PreloadSettings = {
    pairEvent: 'chromium-shell-pair',
    pageOrigin,
    bindingName,
    deliverName,
    accelerators: menuAccelerators(),
  };
  const sources = preloadSources(settings, preload);
  let current: number | null = null;

  const sendTo = (executionContextId: number, message: ToPage): void => {
    const line = text.encode(message);
    for (let at = 0; at < line.length; at += pieceLength) {
      const [piece, isLast] = [line.slice(at, at + pieceLength), at + pieceLength >= line.length];
      cdp
        .send('Runtime.evaluate', {
          contextId: executionContextId,
          // Base64 has nothing to escape. As an argument of `callFunctionOn` the same text takes the
          // page twice as long: Chromium makes JSON of it again, character by character.
          expression: `${deliverName}('${piece}', ${String(isLast)})`,
          silent: true,
        })
        // The document has gone meanwhile. Electron drops what is sent to one that has, too.
        .catch(() => undefined);
    }
  };

  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== bindingName) return;
    const message = text.decode(payload) as FromPage;
    if (message.kind === 'started') current = executionContextId;
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
