import { honest } from './honest.ts';

/** Electron's name, `event`, and the arguments as they came. */
type Handler = (event: object, ...args: readonly unknown[]) => unknown;

const handlers = new Map<string, Handler>();

/** Runs the handler of `ipcRenderer.invoke`. Rejects with what the handler threw. */
export const answerInvoke = async (
  channel: string,
  event: object,
  args: readonly unknown[],
): Promise<unknown> => {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  return await handler(event, ...args);
};

export const ipcMain = honest('ipcMain', {
  handle: (channel: string, handler: Handler): void => {
    if (handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel: string): void => void handlers.delete(channel),
});
