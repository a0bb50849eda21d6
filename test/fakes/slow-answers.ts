import type { ServerResponse } from 'node:http';
import { pass } from './faults.ts';
import type { Fault } from './faults.ts';

/** Waits, or stops waiting as soon as the connection is gone, so that no timer outlives a test. */
const waitUnlessGone = (response: ServerResponse, ms: number): Promise<boolean> =>
  new Promise((resolve) => {
    const gone = () => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      response.off('close', gone);
      resolve(true);
    }, ms);
    response.once('close', gone);
  });

/** Latency, then the answer or another fault. */
export const after =
  (ms: number, then: Fault = pass): Fault =>
  async (exchange) => {
    if (await waitUnlessGone(exchange.response, ms)) await then(exchange);
  };

/** The right answer a byte at a time. */
export const drip =
  (everyMs: number, bytesAtOnce = 1): Fault =>
  async ({ answer, response }) => {
    const reply = answer();
    const bytes = Buffer.from(reply.body);
    response.writeHead(reply.status, { ...reply.headers, 'content-length': bytes.length });
    response.flushHeaders();
    for (let at = 0; at < bytes.length; at += bytesAtOnce) {
      if (!(await waitUnlessGone(response, everyMs))) return;
      response.write(bytes.subarray(at, at + bytesAtOnce));
    }
    response.end();
  };
