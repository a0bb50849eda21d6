import { readFileSync } from 'node:fs';
import { mainWorld } from './in-page/main-world.ts';
import { preloadWorld } from './in-page/preload-world.ts';
import type { PreloadSettings } from './in-page/preload-world.ts';
import { structuredBytes } from './in-page/structured-bytes.ts';
import { worldBridge } from './in-page/world-bridge.ts';

/** Type stripping leaves plain JavaScript behind, so a function's source can run in the page. */
const mainSource = ({ pairEvent, pageOrigin }: PreloadSettings): string =>
  `(${String(mainWorld)})(${String(worldBridge)}, ${JSON.stringify(pairEvent)}, ${JSON.stringify(pageOrigin)})`;

const isolatedSource = (settings: PreloadSettings, preload: string): string =>
  `(${String(preloadWorld)})(${JSON.stringify(settings)}, ${String(worldBridge)}, (${String(structuredBytes)})(),
    function (require, module, exports) { ${preload}\n })`;

export interface PreloadSources {
  readonly main: string;
  readonly isolated: string;
}

/** What to run in both worlds before the page's own scripts; `null` for a window without preload. */
export const preloadSources = (settings: PreloadSettings, file: string | null): PreloadSources => ({
  main: mainSource(settings),
  isolated: isolatedSource(settings, file === null ? '' : readFileSync(file, 'utf8')),
});
