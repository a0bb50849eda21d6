import { fork } from 'node:child_process';
import { once } from 'node:events';

export interface BenchProvider {
  readonly baseUrl: string;
  readonly close: () => void;
}

/** A provider with so many calls that answers after so many milliseconds. */
export const startProvider = async (calls: number, latencyMs: number): Promise<BenchProvider> => {
  const child = fork(new URL('provider.ts', import.meta.url), [String(calls), String(latencyMs)]);
  const [baseUrl] = (await once(child, 'message')) as [string];
  return { baseUrl, close: () => child.disconnect() };
};
