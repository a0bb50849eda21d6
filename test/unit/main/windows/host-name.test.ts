import { describe, expect, it } from 'vitest';
import { hostName } from '../../../../src/main/windows/host-name.ts';

describe('hostName', () => {
  it('is Electron with its version', () => {
    expect(hostName({ electron: '45.4.1' }, 'chromium 156')).toBe('electron 45.4.1');
  });

  it('is what the stand-in calls itself elsewhere', () => {
    expect(hostName({ node: '24' }, 'chromium 156')).toBe('chromium 156');
  });
});
