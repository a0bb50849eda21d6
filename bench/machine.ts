import { execFile } from 'node:child_process';
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { promisify } from 'node:util';

import { findChromium } from '../tools/find-chromium.ts';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly browser: string;
  readonly node: string;
  readonly at: string;
  /** Work of others beside the bench shows here, over one minute, before and after. */
  readonly loadBefore: number;
  readonly loadAfter: number;
}

export const loadNow = (): number => Math.round((loadavg()[0] ?? 0) * 100) / 100;

/** As the browser itself says it. */
const browserVersion = async (): Promise<string> => {
  const found = findChromium();
  if (found === null) return 'unknown';
  const { stdout } = await promisify(execFile)(found, ['--version']);
  return stdout.trim();
};

export const describeMachine = async (loadBefore: number): Promise<Machine> => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${release()}`,
  browser: await browserVersion(),
  node: process.version,
  at: new Date().toISOString(),
  loadBefore,
  loadAfter: loadNow(),
});
