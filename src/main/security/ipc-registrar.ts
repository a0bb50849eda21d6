import { ipcMain } from 'electron';
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { channelOf } from '../../shared/channel.ts';
import type { Notices } from '../../shared/ipc.ts';
import { answerRequest } from './answer-request.ts';
import { logDefect } from './log-defect.ts';
import { verbs } from './request-schemas.ts';
import type { Sender } from './sender.ts';
import type { Handlers } from './verbs.ts';

/** The only door from the page into main. Every verb gets the same checks, none has its own. */
export const registerRequests = (handlers: Handlers): void => {
  for (const verb of verbs) {
    ipcMain.handle(channelOf(verb), (event, ...args: readonly unknown[]) =>
      answerRequest(verb, handlers, senderOf(event), args, logDefect),
    );
  }
};

/** Tells the page something unasked. A window that is gone misses nothing it could use. */
export const sendNotice = <N extends keyof Notices>(
  window: BrowserWindow | null,
  name: N,
  value: Notices[N],
): void => {
  if (window === null || window.isDestroyed() || window.webContents.isDestroyed()) return;
  window.webContents.send(channelOf(name), value);
};

/** Read at once: the getter answers `null` as soon as the frame has navigated or gone. */
const senderOf = ({ senderFrame }: IpcMainInvokeEvent): Sender | null =>
  senderFrame === null ? null : { url: senderFrame.url, isMainFrame: senderFrame.parent === null };
