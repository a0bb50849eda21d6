import { honest } from './honest.ts';
import { StandInEmitter } from './stand-in-emitter.ts';

/** The page follows the system by itself; before it is there, main is told light. */
class NativeTheme extends StandInEmitter {
  readonly shouldUseDarkColors = false;
  readonly themeSource = 'system';

  constructor() {
    super('nativeTheme', ['updated']);
  }
}

export const nativeTheme = honest('nativeTheme', new NativeTheme());
