import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { launchApp, type LaunchOptions, type LaunchedApp } from '../helpers/launch-app.ts';

export interface AppFixtures {
  /** A new, empty data folder; gone after the spec. */
  readonly userDataDir: string;
  /** Starts the app on the spec's data folder; whatever still runs at the end is closed. */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<LaunchedApp>;
}

export const test = base.extend<AppFixtures>({
  userDataDir: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'callshelf-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  launch: async ({ userDataDir }, use) => {
    const apps: LaunchedApp[] = [];
    await use(async (options) => {
      const app = await launchApp({ userDataDir, ...options });
      apps.push(app);
      return app;
    });
    for (const app of apps) await app.close();
  },
});

export { expect } from '@playwright/test';
