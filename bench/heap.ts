import type { CDPSession, Page } from 'playwright-core';

interface HeapUsage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
}

const bytesOf = ({ usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }: HeapUsage) =>
  usedSize + embedderHeapUsedSize + backingStorageSize;

/** Asks a worker of the page: it has a heap of its own, and its own end of the protocol. */
const askWorker = (session: CDPSession, sessionId: string) => {
  let lastId = 0;
  return <T>(method: string): Promise<T> =>
    new Promise((resolve) => {
      lastId += 1;
      const id = lastId;
      const listen = (event: { readonly sessionId: string; readonly message: string }): void => {
        const answer = JSON.parse(event.message) as { readonly id?: number; readonly result: T };
        if (event.sessionId !== sessionId || answer.id !== id) return;
        session.off('Target.receivedMessageFromTarget', listen);
        resolve(answer.result);
      };
      session.on('Target.receivedMessageFromTarget', listen);
      const message = JSON.stringify({ id, method });
      void session.send('Target.sendMessageToTarget', { sessionId, message });
    });
};

/**
 * Bytes in use after a collection: objects of JavaScript, of the page's document, and what typed
 * arrays hold, in the page and its workers together.
 */
export const heapBytes = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  const workers: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId));
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  await session.send('HeapProfiler.collectGarbage');
  let bytes = bytesOf(await session.send('Runtime.getHeapUsage'));
  for (const sessionId of workers) {
    const ask = askWorker(session, sessionId);
    await ask('HeapProfiler.collectGarbage');
    bytes += bytesOf(await ask<HeapUsage>('Runtime.getHeapUsage'));
  }
  await session.detach();
  return bytes;
};
