import { bareList } from '../bare-list.ts';
import type { ReadContext, Reading } from '../provider.ts';
import { readItems, type ItemReading } from '../read-items.ts';
import { firstProblem } from '../wire-item.ts';
import { toSession } from './to-session.ts';
import { wireCall } from './wire.ts';

/** Reads a list of calls or one call. Throws `not-the-api`, `cut-short`, `wrong-shape`. */
export const readPage = (body: string, context: ReadContext, contentType = ''): Reading =>
  readItems(body, bareList(body, contentType, 'id'), (value) => readCall(value, context));

const readCall = (value: unknown, context: ReadContext): ItemReading => {
  const call = wireCall.safeParse(value);
  return call.success
    ? { kind: 'session', session: toSession(call.data, context) }
    : { kind: 'unreadable', reason: firstProblem(call.error, value) };
};
