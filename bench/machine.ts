import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';

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

export const describeMachine = (browser: string, loadBefore: number): Machine => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${release()}`,
  browser,
  node: process.version,
  at: new Date().toISOString(),
  loadBefore,
  loadAfter: loadNow(),
});
