import type { Failure } from '../../shared/failure.ts';
import { FailureError } from '../failure-error.ts';
import type { CallAnswer, ProviderClient } from '../providers/provider.ts';
import { createAhead } from './ahead.ts';
import type { Ask } from './asking.ts';
import type { PageDraft, PageSource } from './page-source.ts';

interface Rechecked {
  readonly answer: CallAnswer;
  readonly goneIds: readonly string[];
}

const nothing: CallAnswer = { body: '', reading: { sessions: [], slots: [], unreadable: [] } };

/** What an answer may say of one call, while all others can be asked for. */
const ofOneCall: ReadonlySet<Failure['kind']> = new Set([
  'bad-request',
  'cut-short',
  'key-lacks-permission',
  'server-error',
  'too-large',
  'wrong-shape',
]);

/** So many in a row are no fault of a call's. */
const mostInARow = 10;

/**
 * Asks by id for calls that were going on when last seen; one that is unknown by now is gone, and
 * one that cannot be had is left as it is: the next run asks for it again.
 */
export const createRecheck = (
  callIds: readonly string[],
  { ask, client, most }: { ask: Ask; client: Pick<ProviderClient, 'getCall'>; most: number },
): PageSource => {
  let next = 0;
  let failedInARow = 0;

  const look = async (callId: string): Promise<Rechecked> => {
    try {
      const answer = await ask((signal) => client.getCall(callId, signal));
      failedInARow = 0;
      return { answer, goneIds: [] };
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      const { kind } = error.failure;
      if (kind === 'call-not-found') {
        failedInARow = 0;
        return { answer: nothing, goneIds: [callId] };
      }
      failedInARow += 1;
      if (!ofOneCall.has(kind) || failedInARow >= mostInARow) throw error;
      return { answer: nothing, goneIds: [] };
    }
  };

  const ahead = createAhead(look);

  const fill = (): void => {
    for (; ahead.length() < most && next < callIds.length; next += 1)
      ahead.add(callIds[next] ?? '');
  };

  const draft = ({ answer, goneIds }: Rechecked): PageDraft => ({
    answer,
    goneIds,
    shape: answer === nothing ? 'gone' : 'call',
    window: null,
    outlook: {
      met: 0,
      said: 0,
      remaining: callIds.length - next + ahead.length() - 1,
      windowsLeft: 0,
      isEnd: next >= callIds.length && ahead.length() === 1,
    },
    finished: { calls: 1, said: 1 },
  });

  return {
    peek: async () => {
      fill();
      return ahead.length() === 0 ? null : draft(await ahead.peek());
    },
    keep: ahead.drop,
    isEmpty: () => callIds.length === 0,
  };
};
