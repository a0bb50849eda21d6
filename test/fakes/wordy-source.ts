import { createHash } from 'node:crypto';
import type { SampleCalls } from '../../src/main/samples/generate-calls.ts';
import type { CallSource } from '../../src/main/samples/call-source.ts';
import { sampleSource } from '../../src/main/samples/sample-source.ts';
import type { WireCall } from '../../src/main/samples/wire/wire-call.ts';

/** About 64 bytes each that no compression makes smaller. */
const noise = (seed: string, pieces: number): string =>
  Array.from({ length: pieces }, (_, n) =>
    createHash('sha512')
      .update(`${seed} ${String(n)}`)
      .digest('base64'),
  ).join('');

/** The calls, each with so many bytes of metadata: pages as large as a talkative app makes them. */
export const wordySource = (calls: SampleCalls, bytesEach: number): CallSource => {
  const source = sampleSource(calls);
  const wordy = (call: WireCall): WireCall =>
    Object.assign({}, call, { metadata: { note: noise(call.sessionId, bytesEach / 64) } });
  return {
    ...source,
    page: (range, offset, limit) => source.page(range, offset, limit).map(wordy),
  };
};
