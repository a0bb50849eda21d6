import type { Outcome } from '../../../shared/outcome.ts';
import type { EpochMs, Session } from '../../../shared/session.ts';
import { talkOnce } from './talk-once.ts';

/** What a conversation comes to, all its calls together. */
export interface ConversationFigures {
  readonly calls: number;
  /**
   * How often somebody tried until the first answer, or in all when nobody answered. A leg that
   * begins while another call of the conversation goes on is part of the same attempt.
   */
  readonly attempts: number;
  /** From the first attempt's beginning to the first answer. */
  readonly timeToAnswerSeconds: number | null;
  /** The union of the calls' talk times; `null` when no call says anything of talk. */
  readonly talkSeconds: number | null;
  /** Answered if any call was; ongoing while one goes on; else what the last one came to. */
  readonly outcome: Outcome;
}

/** What of a call the figures are made of. */
export type ThreadCall = Pick<
  Session,
  'initiatedAt' | 'answeredAt' | 'endedAt' | 'talkSeconds' | 'ringingSeconds' | 'outcome'
>;

const answerOf = (call: ThreadCall): EpochMs | null => {
  if (call.answeredAt !== null || call.outcome !== 'answered') return call.answeredAt;
  const { initiatedAt, ringingSeconds } = call;
  return initiatedAt === null || ringingSeconds === null
    ? null
    : initiatedAt + ringingSeconds * 1000;
};

const firstAnswer = (calls: readonly ThreadCall[]): EpochMs =>
  calls.reduce((first, call) => Math.min(first, answerOf(call) ?? Infinity), Infinity);

const endOf = ({ endedAt, outcome }: ThreadCall, initiatedAt: EpochMs): EpochMs =>
  endedAt ?? (outcome === 'ongoing' ? Infinity : initiatedAt);

const attemptsUntil = (calls: readonly ThreadCall[], last: EpochMs): number => {
  let attempts = 0;
  let busyUntil = -Infinity;
  for (const call of calls) {
    const { initiatedAt } = call;
    if (initiatedAt === null || initiatedAt > last) continue;
    if (initiatedAt >= busyUntil) attempts += 1;
    busyUntil = Math.max(busyUntil, endOf(call, initiatedAt));
  }
  return Math.max(1, attempts);
};

const outcomeOf = (calls: readonly ThreadCall[]): Outcome => {
  const outcomes = calls.map(({ outcome }) => outcome);
  if (outcomes.includes('answered')) return 'answered';
  return outcomes.includes('ongoing') ? 'ongoing' : (outcomes.at(-1) ?? 'unknown');
};

/** Of the calls of one conversation in order of time. Pure. */
export const figuresOf = (calls: readonly ThreadCall[]): ConversationFigures => {
  const answeredAt = firstAnswer(calls);
  const initiatedAt = calls.find((call) => call.initiatedAt !== null)?.initiatedAt ?? null;
  const isAnswered = answeredAt !== Infinity && initiatedAt !== null;
  const saysTalk = calls.some(({ talkSeconds }) => talkSeconds !== null);
  return {
    calls: calls.length,
    attempts: attemptsUntil(calls, answeredAt),
    timeToAnswerSeconds: isAnswered ? Math.max(0, answeredAt - initiatedAt) / 1000 : null,
    talkSeconds: saysTalk ? talkOnce(calls) : null,
    outcome: outcomeOf(calls),
  };
};
