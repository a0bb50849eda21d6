import { honest } from './honest.ts';
import { StandInEmitter } from './stand-in-emitter.ts';

/**
 * The page follows the system, or the theme that main writes into it, by itself; main is told light
 * unless it has chosen dark.
 */
class NativeTheme extends StandInEmitter {
  themeSource: 'system' | 'light' | 'dark' = 'system';

  constructor() {
    super('nativeTheme', ['updated']);
  }

  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'dark';
  }
}

export const nativeTheme = honest('nativeTheme', new NativeTheme());
