import type { EpochMs, Recording, Session } from '../../shared/session.ts';
import type { Moment } from './moments.ts';

export type SpanKind = 'ringing' | 'talk' | 'recording';

/** A stretch of the call, as shares of the whole from 0 to 1. */
export interface Span {
  readonly kind: SpanKind;
  readonly start: number;
  readonly length: number;
}

/** Where in the whole a time lies; everything lies at the beginning of a whole without length. */
export const shareOf = (at: EpochMs, from: EpochMs, to: EpochMs): number =>
  to <= from ? 0 : Math.min(1, Math.max(0, (at - from) / (to - from)));

const span = (
  kind: SpanKind,
  start: EpochMs | null,
  end: EpochMs | null,
  whole: readonly [EpochMs, EpochMs],
): readonly Span[] => {
  // An end before its start is the provider's mistake: the list shows both, the drawing neither.
  if (start === null || end === null || end < start) return [];
  const at = shareOf(start, ...whole);
  return [{ kind, start: at, length: shareOf(end, ...whole) - at }];
};

export const spansOf = (
  { initiatedAt, answeredAt, endedAt }: Session,
  recordings: readonly Recording[],
  moments: readonly Moment[],
): readonly Span[] => {
  const from = moments[0]?.at;
  const to = moments.at(-1)?.at;
  if (from === undefined || to === undefined || to <= from) return [];
  const whole = [from, to] as const;
  return [
    ...span('ringing', initiatedAt, answeredAt ?? endedAt, whole),
    ...span('talk', answeredAt, endedAt, whole),
    ...recordings.flatMap(({ startedAt, endedAt: end }) =>
      span('recording', startedAt, end, whole),
    ),
  ];
};

/** Whether the times of the call itself run backwards. */
export const isContradictory = ({ initiatedAt, answeredAt, endedAt }: Session): boolean => {
  const known = [initiatedAt, answeredAt, endedAt].filter((at) => at !== null);
  return known.some((at, index) => index > 0 && at < (known[index - 1] ?? at));
};
