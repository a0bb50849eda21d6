import { giveWay } from '../give-way.ts';
import { createRequests, type HttpParts } from './create-requests.ts';
import type { Http } from './http.ts';
import { defaultLimits } from './limits.ts';
import { readBody } from './read-body.ts';

/** Answers that are text. */
export const createHttp = (parts: HttpParts): Http => {
  const limits = { ...defaultLimits, ...parts.limits };
  const request = createRequests(parts, limits);
  return {
    get: async (wanted) => {
      const answer = await request(wanted, async (response, time) => {
        const { status, headers } = response;
        return { status, headers, body: await readBody(response, limits.bodyBytes, time.forBody) };
      });
      if (answer.status < 400 && wanted.onBody !== undefined) {
        wanted.onBody();
        await giveWay();
      }
      return answer;
    },
  };
};
