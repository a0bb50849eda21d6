import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectDir, projectNode } from '../../../tools/project-node.ts';
import { ask, askWorker, launchFixture, temporaryFolder } from './fixture-page.ts';

const startMs = 90_000;

/** The starts of the command lines that name a folder, of processes that live. */
const processesIn = (folder: string): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .map((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    })
    .filter((command) => command.includes(folder))
    .map((command) => command.slice(0, 80));

describe('an app in the shell', { timeout: startMs }, () => {
  let folder: ReturnType<typeof temporaryFolder>;

  beforeEach(() => {
    folder = temporaryFolder();
  });

  afterEach(() => {
    expect(processesIn(folder.path)).toEqual([]);
    folder.remove();
  });

  it('finds its database again after it was closed', async () => {
    const first = await launchFixture({ userDataDir: folder.path });
    for (let row = 0; row < 3; row += 1) await askWorker(first.page, 'add');
    await first.close();

    const second = await launchFixture({ userDataDir: folder.path });
    expect(await askWorker(second.page, 'count')).toBe(3);
    await second.close();
  });

  it('has every acknowledged transaction after being killed in the middle of writing', async () => {
    const first = await launchFixture({ userDataDir: folder.path });
    await first.page.evaluate(() => void window.writeForEver());
    await first.page.waitForFunction(() => (window.acknowledged ?? 0) > 50);
    const acknowledged = await first.page.evaluate(() => window.acknowledged ?? 0);
    await first.kill();

    const second = await launchFixture({ userDataDir: folder.path });
    expect(await askWorker(second.page, 'count')).toBeGreaterThanOrEqual(acknowledged);
    await second.close();
  });

  it('is one per data folder: a second start ends and tells the first', async () => {
    const first = await launchFixture({ userDataDir: folder.path });
    const second = launchFixture({ userDataDir: folder.path });
    await expect(second).rejects.toThrow('The app ended while it was starting.');
    await expect.poll(() => ask(first.page, 'events')).toContain('second instance');
    await first.close();
  });

  it('quits when its own code says so', async () => {
    const app = await launchFixture({ userDataDir: folder.path });
    const isClosed = app.page.waitForEvent('close');
    await ask(app.page, 'quit').catch(() => undefined);
    await isClosed;
    await app.close();
  });

  it('quits in order at SIGTERM', async () => {
    const shell = spawn(
      projectNode(),
      [
        join(projectDir, 'tools/chromium-shell/main.ts'),
        join(import.meta.dirname, 'fixture-app/main.js'),
      ],
      {
        env: { ...process.env, CALLSHELF_USER_DATA: folder.path, CALLSHELF_HEADLESS: '1' },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let printed = '';
    let isAsked = false;
    shell.stdout.setEncoding('utf8').on('data', (part: string) => {
      printed += part;
      if (!isAsked && printed.includes('[chromium-shell]')) isAsked = shell.kill('SIGTERM');
    });
    const [code] = (await once(shell, 'exit')) as [number | null];
    expect(code).toBe(0);
    const events = printed.split('\n').filter((line) => line.startsWith('event '));
    expect(events).toEqual(['event before-quit', 'event will-quit', 'event quit']);
  });
});
