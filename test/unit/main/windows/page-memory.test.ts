import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { makeRoomInPages } from '../../../../src/main/windows/page-memory.ts';

it('asks V8 for room in its own words, which V8 knows: Chromium would say nothing of others', () => {
  const switches = new Map<string, string>();
  const appendSwitch = (name: string, value = ''): void => void switches.set(name, value);
  makeRoomInPages({ commandLine: { appendSwitch } as unknown as Electron.CommandLine });

  const flag = switches.get('js-flags') ?? '';
  expect(flag).toMatch(/^--initial-old-space-size=\d+$/u);
  const statusWith = (option: string) => spawnSync(process.execPath, [option, '--eval', '']).status;
  expect(statusWith(flag)).toBe(0);
  expect(statusWith(`${flag}-of-none`)).not.toBe(0);
});
