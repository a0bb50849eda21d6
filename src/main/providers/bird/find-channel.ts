import { z } from 'zod';

import { uuidPattern } from '../../../shared/provider.ts';
import { readResults } from './read-page.ts';

const placed = z.object({ id: z.string(), channelId: z.string().regex(uuidPattern) });

/** In which channel a page of calls has this one; `null` when it is not on it. */
export const findChannel = (body: string, callId: string): string | null => {
  for (const { start, end } of readResults(body).items) {
    const { data: call } = placed.safeParse(JSON.parse(body.slice(start, end)));
    if (call?.id.toLowerCase() === callId.toLowerCase()) return call.channelId;
  }
  return null;
};
