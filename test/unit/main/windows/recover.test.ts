import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { recoverPage } from '../../../../src/main/windows/recover.ts';

const openWindow = () => {
  const loaded: string[] = [];
  const webContents = new EventEmitter();
  const window = {
    webContents,
    isDestroyed: () => false,
    loadURL: (url: string) => Promise.resolve(void loaded.push(url)),
  };
  recoverPage(window as unknown as BrowserWindow);
  const crash = async (reason = 'crashed'): Promise<void> => {
    webContents.emit('render-process-gone', {}, { reason, exitCode: 1 });
    await setImmediate();
  };
  return { loaded, webContents, crash };
};

describe('recoverPage', () => {
  it('loads the page again after a crash, and a plain page after the third', async () => {
    const { loaded, crash } = openWindow();
    await crash();
    await crash('oom');
    await crash('killed');
    expect(loaded).toEqual([
      'app://bundle/index.html',
      'app://bundle/index.html',
      'app://bundle/recovery/crashing',
    ]);
  });

  it('does nothing when a page ends as it should', async () => {
    const { loaded, crash } = openWindow();
    await crash('clean-exit');
    expect(loaded).toEqual([]);
  });

  it('shows a plain page, once, when the bridge cannot be loaded', async () => {
    const { loaded, webContents } = openWindow();
    webContents.emit('preload-error', {}, '/preload/index.cjs', new Error('x'));
    webContents.emit('preload-error', {}, '/preload/index.cjs', new Error('x'));
    await setImmediate();
    expect(loaded).toEqual(['app://bundle/recovery/no-bridge']);
  });
});
