import type { EpochMs, Recording, Session } from '../../shared/session.ts';
import type { Moment, MomentKind } from './moments.ts';
import { ringingFrom } from './ringing-from.ts';
import { shareOf, type Stretch } from './stretch.ts';

export type SpanKind = 'ringing' | 'talk' | 'recording';

/** A stretch of the call, as shares of the whole from 0 to 1. */
export interface Span {
  readonly kind: SpanKind;
  readonly start: number;
  readonly length: number;
}

/** One line of the drawing. */
export interface Lane {
  readonly title: string;
  readonly spans: readonly Span[];
  /** Where something happened, as shares of the whole; for lines whose spans do not show it. */
  readonly marks: readonly number[];
}

export const stretchOf = (moments: readonly Moment[]): Stretch | null => {
  const from = moments[0]?.at;
  const to = moments.at(-1)?.at;
  return from === undefined || to === undefined ? null : { from, to };
};

const span = (
  kind: SpanKind,
  start: EpochMs | null,
  end: EpochMs | null,
  whole: Stretch,
): readonly Span[] => {
  // An end before its start is the provider's mistake: the list shows both, the drawing neither.
  if (start === null || end === null || end < start) return [];
  const at = shareOf(start, whole);
  return [{ kind, start: at, length: shareOf(end, whole) - at }];
};

const callSpans = (session: Session, whole: Stretch): readonly Span[] => {
  const { answeredAt, endedAt } = session;
  return [
    ...span('ringing', ringingFrom(session), answeredAt ?? endedAt, whole),
    ...span('talk', answeredAt, endedAt, whole),
  ];
};

/** The lines that have something to show; none of a call that took no time. */
export const lanesOf = (
  session: Session,
  recordings: readonly Recording[],
  moments: readonly Moment[],
): readonly Lane[] => {
  const whole = stretchOf(moments);
  if (whole === null || whole.to <= whole.from) return [];
  const marksOf = (kind: MomentKind): readonly number[] => [
    ...new Set(
      moments.filter((moment) => moment.kind === kind).map(({ at }) => shareOf(at, whole)),
    ),
  ];
  const recorded = recordings.flatMap(({ startedAt, endedAt }) =>
    span('recording', startedAt, endedAt, whole),
  );
  const lanes: readonly Lane[] = [
    { title: 'Call', spans: callSpans(session, whole), marks: marksOf('call') },
    { title: 'People', spans: [], marks: marksOf('person') },
    { title: 'Recorded', spans: recorded, marks: marksOf('recording') },
    { title: 'Events', spans: [], marks: marksOf('event') },
  ];
  return lanes
    .filter(({ marks }) => marks.length > 0)
    .map((lane) => (lane.spans.length > 0 ? { ...lane, marks: [] } : lane));
};
