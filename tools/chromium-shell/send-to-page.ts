import type { CDPSession } from 'playwright-core';
import type { PreloadSettings, ToPage } from './in-page/preload-world.ts';
import { structuredBytes } from './in-page/structured-bytes.ts';
import type { Parcels } from './parcels.ts';

const wire = structuredBytes();

/**
 * From here on a message goes in a file: as text, three processes copy and parse each byte, the page
 * on the thread that draws.
 */
const longMessage = 16 * 1024;

/**
 * A page of calls is more than a hundred thousand characters. In one message a million of them hold
 * the page's thread for 100 ms before any script runs (measured), which Electron's own IPC does not.
 */
const pieceLength = 128 * 1024;

/** What the shell says to a preload. */
export interface Sender {
  readonly sendTo: (contextId: number, message: ToPage) => void;
  /** A document has begun; from when its hatch is found, long messages come in through it. */
  readonly findHatch: (contextId: number) => void;
}

/** The document has gone meanwhile. Electron drops what is sent to one that has, too. */
const unlessGone = (): undefined => undefined;

export const createSender = (
  cdp: CDPSession,
  { deliverName, hatchName }: Pick<PreloadSettings, 'deliverName' | 'hatchName'>,
  parcels: Parcels,
): Sender => {
  let hatch: { readonly contextId: number; readonly objectId: string } | null = null;

  const find = async (contextId: number): Promise<void> => {
    const { result } = await cdp.send('Runtime.evaluate', { contextId, expression: hatchName });
    if (result.objectId !== undefined) hatch = { contextId, objectId: result.objectId };
  };

  const sendAsText = (contextId: number, line: string): void => {
    for (let at = 0; at < line.length; at += pieceLength) {
      const [piece, isLast] = [line.slice(at, at + pieceLength), at + pieceLength >= line.length];
      // Base64 has nothing to escape. As an argument of `callFunctionOn` the same text takes the
      // page twice as long: Chromium makes JSON of it again, character by character.
      const expression = `${deliverName}('${piece}', ${String(isLast)})`;
      cdp.send('Runtime.evaluate', { contextId, expression, silent: true }).catch(unlessGone);
    }
  };

  /** False where there is no hatch, or no room for a file. */
  const sendInFile = (contextId: number, bytes: Uint8Array<ArrayBuffer>): boolean => {
    if (bytes.length < longMessage || hatch?.contextId !== contextId) return false;
    const file = parcels.put(bytes);
    if (file === null) return false;
    // All of it is in the file. Left to be collected, these bytes would bring the collection on.
    bytes.buffer.transfer(0);
    const { objectId } = hatch;
    cdp.send('DOM.setFileInputFiles', { objectId, files: [file] }).catch(unlessGone);
    return true;
  };

  return {
    sendTo: (contextId, message) => {
      const bytes = wire.encode(message);
      if (!sendInFile(contextId, bytes)) sendAsText(contextId, wire.toBase64(bytes));
    },
    findHatch: (contextId) => {
      find(contextId).catch(unlessGone);
    },
  };
};
