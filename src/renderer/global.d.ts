import type { Bridge } from '../shared/ipc.ts';

declare global {
  interface Window {
    /** Put there by the preload script; the page's only way out. */
    readonly callshelf: Bridge;
    /** Read by the scroll lock under Radix dialogs, whose style element must carry the nonce. */
    __webpack_nonce__?: string;
  }
}
