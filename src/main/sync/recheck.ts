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

/** Asks by id for calls that were going on when last seen; one that is unknown by now is gone. */
export const createRecheck = (
  callIds: readonly string[],
  { ask, client, most }: { ask: Ask; client: Pick<ProviderClient, 'getCall'>; most: number },
): PageSource => {
  let next = 0;

  const look = async (callId: string): Promise<Rechecked> => {
    try {
      const answer = await ask((signal) => client.getCall(callId, signal));
      return { answer, goneIds: [] };
    } catch (error) {
      const isGone = error instanceof FailureError && error.failure.kind === 'call-not-found';
      if (!isGone) throw error;
      return { answer: nothing, goneIds: [callId] };
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
    shape: goneIds.length > 0 ? 'gone' : 'call',
    window: null,
    ahead: {
      distinct: 0,
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
