import type { StructuredBytes } from './structured-bytes.ts';
import type { WorldBridge } from './world-bridge.ts';

type MakeBridge = (node: Element, mine: string, theirs: string) => WorldBridge;
type Listener = (event: object, ...args: readonly unknown[]) => void;
type Preload = (require: (name: string) => unknown, module: object, exports: object) => void;

/** What the preload's world tells the shell. */
export type FromPage =
  | { readonly kind: 'started' }
  /** The file of a long message has been read. */
  | { readonly kind: 'taken'; readonly file: string }
  | { readonly kind: 'preload-failed'; readonly message: string }
  | {
      readonly kind: 'invoke';
      readonly id: number;
      readonly channel: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'accelerator'; readonly accelerator: string };

/** What the shell tells the preload's world. */
export type ToPage =
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
  | { readonly kind: 'message'; readonly channel: string; readonly args: readonly unknown[] };

export interface PreloadSettings {
  readonly pairEvent: string;
  readonly pageOrigin: string;
  readonly bindingName: string;
  readonly deliverName: string;
  readonly hatchName: string;
  /** Menu shortcuts in the form `Control+Shift+S`. */
  readonly accelerators: readonly string[];
}

/**
 * Runs in an isolated world of the page, which is what Electron's context isolation is too. Only
 * this world has the CDP binding; only main frames of the app's own origin get a preload.
 */
export function preloadWorld(
  settings: PreloadSettings,
  makeBridge: MakeBridge,
  wire: StructuredBytes,
  preload: Preload,
): void {
  if (location.origin !== settings.pageOrigin || window !== window.top) return;

  const scope = globalThis as unknown as Record<string, (text: string, isLast?: boolean) => void>;
  const tell = (message: FromPage): void =>
    scope[settings.bindingName]?.(wire.toBase64(wire.encode(message)));

  const node = document.createElement('i');
  dispatchEvent(new MouseEvent(settings.pairEvent, { relatedTarget: node }));
  const bridge = makeBridge(node, 'to-preload', 'to-page');
  node.addEventListener('open', (event) => {
    tell({ kind: 'open', url: (event as CustomEvent<string>).detail });
  });

  const only = (name: string, real: object): object =>
    new Proxy(real, {
      get(target, key): unknown {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key);
        throw new Error(`Electron API ${name}.${key} is not in the Chromium stand-in`);
      },
    });

  const waiting = new Map<number, (message: ToPage & { id: number }) => void>();
  const listeners = new Map<string, Listener[]>();
  let lastId = 0;

  const invoke = (channel: string, ...args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, (answer) => {
        if (answer.kind === 'result') resolve(answer.value);
        else if (answer.kind === 'failed')
          reject(new Error(`Error invoking remote method '${channel}': ${answer.message}`));
      });
      tell({ kind: 'invoke', id: lastId, channel, args });
    });

  const on = (channel: string, listener: Listener): void => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
  };
  const removeListener = (channel: string, listener: Listener): void => {
    const rest = (listeners.get(channel) ?? []).filter((other) => other !== listener);
    listeners.set(channel, rest);
  };

  const electron = {
    contextBridge: only('contextBridge', {
      exposeInMainWorld: (key: string, api: unknown) => {
        node.dispatchEvent(new CustomEvent('expose', { detail: [key, bridge.pack(api)] }));
      },
    }),
    ipcRenderer: only('ipcRenderer', {
      invoke,
      on,
      off: removeListener,
      removeListener,
      send: (channel: string, ...args: readonly unknown[]) => tell({ kind: 'send', channel, args }),
    }),
  };

  const receive = (message: ToPage): void => {
    if (message.kind === 'message') {
      const event = only('event', {});
      for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.args);
      return;
    }
    const answer = waiting.get(message.id);
    waiting.delete(message.id);
    answer?.(message);
  };

  let turn = Promise.resolve();
  /** In the order in which they were sent, though one that comes in a file takes longer. */
  const receiveNext = (coming: Promise<ToPage>): void => {
    turn = turn.then(async () => receive(await coming)).catch(reportError);
  };
  const opened = (bytes: Uint8Array<ArrayBuffer>): ToPage => {
    const message = wire.decode(bytes) as ToPage;
    // All of it is copied. Left to be collected, these bytes would bring the collection on.
    bytes.buffer.transfer(0);
    return message;
  };
  let pieces: string[] = [];
  scope[settings.deliverName] = (piece, isLast) => {
    pieces.push(piece);
    if (isLast !== true) return;
    const line = pieces.join('');
    pieces = [];
    receiveNext(new Promise((resolve) => resolve(opened(wire.fromBase64(line)))));
  };

  // In no document, so the page's own world cannot find it.
  const hatch = Object.assign(document.createElement('input'), { type: 'file' });
  Object.defineProperty(scope, settings.hatchName, { value: hatch });
  const open = async (file: File): Promise<ToPage> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    tell({ kind: 'taken', file: file.name });
    const message = opened(bytes);
    // Reading it takes longer here than in Electron: a task of its own.
    await scheduler.yield();
    return message;
  };
  hatch.addEventListener('change', () => {
    for (const file of hatch.files ?? []) receiveNext(open(file));
  });

  // After the page's own listeners, as in Electron: a key that the page used is not a menu's.
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    const { ctrlKey, metaKey, altKey, shiftKey, key } = event;
    const held = [ctrlKey && 'Control', metaKey && 'Meta', altKey && 'Alt', shiftKey && 'Shift'];
    const pressed = [...held.filter((name) => name !== false), key.toUpperCase()].join('+');
    if (!settings.accelerators.includes(pressed)) return;
    event.preventDefault();
    tell({ kind: 'accelerator', accelerator: pressed });
  });

  const require = (name: string): unknown => {
    if (name === 'electron') return only('electron', electron);
    throw new Error(`module not found: ${name}`);
  };

  tell({ kind: 'started' });
  try {
    const module = { exports: {} };
    preload(require, module, module.exports);
  } catch (error) {
    tell({
      kind: 'preload-failed',
      message: error instanceof Error ? error.message : String(error),
    });
  }
}
