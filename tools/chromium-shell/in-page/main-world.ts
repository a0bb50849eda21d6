import type { WorldBridge } from './world-bridge.ts';

type MakeBridge = (node: Element, mine: string, theirs: string) => WorldBridge;
type Packed = Parameters<WorldBridge['unpack']>[0];

/**
 * Runs in the page's own world before any script of the page. It waits for the preload's world to
 * hand over a node, which a mouse event can carry across worlds as its `relatedTarget`, and stops
 * listening; the node and this closure are all that the page's world ever holds of the preload.
 */
export function mainWorld(makeBridge: MakeBridge, pairEvent: string, pageOrigin: string): void {
  if (location.origin !== pageOrigin || window !== window.top) return;

  const freezeDeep = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    Object.values(value).forEach(freezeDeep);
    return Object.freeze(value);
  };

  const expose = (bridge: WorldBridge, node: Element): void => {
    node.addEventListener('expose', (event) => {
      const [key, packed] = (event as CustomEvent<readonly [string, Packed]>).detail;
      if (key in window)
        throw new Error(`Cannot bind an API on top of an existing property on the window object`);
      const value = freezeDeep(bridge.unpack(packed));
      Object.defineProperty(window, key, { value, enumerable: true });
    });
  };

  const pair = (event: Event): void => {
    event.stopImmediatePropagation();
    const node = (event as MouseEvent).relatedTarget as Element | null;
    if (node === null) return;
    expose(makeBridge(node, 'to-page', 'to-preload'), node);
    // The app refuses new windows; Electron's page then gets `null` at once, so this one does too.
    window.open = (url): null => {
      node.dispatchEvent(new CustomEvent('open', { detail: String(url ?? 'about:blank') }));
      return null;
    };
  };
  addEventListener(pairEvent, pair, { once: true, capture: true });
}
