import { defineConfig } from '@playwright/test';

/** No retries: a flaky spec is a bug to find, in it or in the app. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  retries: 0,
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  reporter: 'list',
});
