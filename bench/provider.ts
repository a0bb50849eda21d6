/**
 * CometChat's Calls API over generated calls, in a process of its own: `provider.ts <calls>
 * <latency in ms>`. Sends its address to whoever forked it, and lives until that one is gone.
 */
import { setTimeout } from 'node:timers/promises';

import { generateCalls } from '../src/main/samples/generate-calls.ts';
import { startCallsApi } from '../src/main/samples/calls-api-server.ts';
import { sampleSource } from '../src/main/samples/sample-source.ts';
import { writtenAhead } from './written-ahead.ts';

const [count = 0, latencyMs = 0] = process.argv.slice(2).map(Number);
const calls = generateCalls({ seed: 3, count, until: Date.UTC(2026, 0, 15, 12) });
const listed = writtenAhead(calls);

/** Answers so long after the request, however long it takes to make the answer. */
const { baseUrl } = await startCallsApi({
  source: sampleSource(calls),
  apiKey: 'bench',
  intercept: async ({ request, answer, send }) => {
    const dueAt = performance.now() + latencyMs;
    const reply = listed(request) ?? answer();
    await setTimeout(Math.max(0, dueAt - performance.now()));
    send(reply);
  },
});
process.on('disconnect', () => process.exit());
process.send?.(baseUrl);
