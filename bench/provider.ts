/**
 * CometChat's Calls API over generated calls, in a process of its own: `provider.ts <calls>
 * <latency in ms>`. Sends its address to whoever forked it, and lives until that one is gone.
 */
import { setTimeout } from 'node:timers/promises';

import { generateCalls } from '../src/main/samples/generate-calls.ts';
import { startCallsApi } from '../src/main/samples/calls-api-server.ts';
import { sampleSource } from '../src/main/samples/sample-source.ts';

const [calls, latencyMs] = process.argv.slice(2).map(Number);
const source = sampleSource(
  generateCalls({ seed: 3, count: calls ?? 0, until: Date.UTC(2026, 0, 15, 12) }),
);

/** Answers so long after the request, however long it takes to make the answer. */
const { baseUrl } = await startCallsApi({
  source,
  apiKey: 'bench',
  intercept: async ({ answer, send }) => {
    const dueAt = performance.now() + (latencyMs ?? 0);
    const reply = answer();
    await setTimeout(Math.max(0, dueAt - performance.now()));
    send(reply);
  },
});
process.on('disconnect', () => process.exit());
process.send?.(baseUrl);
