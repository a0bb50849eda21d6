import type { Span } from './legs.ts';
import type { End, Plan } from './plan.ts';

/** How far a call has come by the moment the samples are looked at. */
export type Stage =
  | { readonly kind: 'ringing' }
  | { readonly kind: 'not-answered'; readonly end: Exclude<End, 'ended'> }
  | { readonly kind: 'ongoing'; readonly span: Span; readonly at: number }
  | { readonly kind: 'ended'; readonly span: Span };

export interface Place {
  readonly initiatedAt: number;
  /** 0 is the newest call. */
  readonly index: number;
  /** The second at which the samples are looked at. */
  readonly until: number;
}

/** So that there is always something going on, the newest call rings and the next few last on. */
const alwaysOngoing = 6;

export const stageOf = (plan: Plan, { initiatedAt, index, until }: Place): Stage => {
  const startedAt = initiatedAt + plan.ringSeconds;
  if (index === 0 || startedAt > until) return { kind: 'ringing' };
  if (plan.end !== 'ended') return { kind: 'not-answered', end: plan.end };
  const span = { startedAt, endedAt: startedAt + plan.talkSeconds };
  if (span.endedAt > until) return { kind: 'ongoing', span, at: until };
  const middle = startedAt + Math.floor(plan.talkSeconds * 0.6);
  return index < alwaysOngoing ? { kind: 'ongoing', span, at: middle } : { kind: 'ended', span };
};
