import { describe, expect, it } from 'vitest';
import { webPreferences } from '../../../../src/main/windows/window-options.ts';

describe('webPreferences', () => {
  it('are exactly the secure ones', () => {
    expect(webPreferences('/p/index.cjs', true)).toEqual({
      preload: '/p/index.cjs',
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableBlinkFeatures: 'Auxclick',
      devTools: false,
    });
  });

  it('allow developer tools only where the app is not packaged', () => {
    expect(webPreferences('/p/index.cjs', false).devTools).toBe(true);
  });
});
