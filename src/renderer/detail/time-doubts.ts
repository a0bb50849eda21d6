import type { Session } from '../../shared/session.ts';

type Times = Pick<Session, 'initiatedAt' | 'answeredAt' | 'endedAt' | 'outcome' | 'isFinal'>;

/** Whether the times of the call itself run backwards. */
export const isContradictory = ({ initiatedAt, answeredAt, endedAt }: Times): boolean => {
  const known = [initiatedAt, answeredAt, endedAt].filter((at) => at !== null);
  return known.some((at, index) => index > 0 && at < (known[index - 1] ?? at));
};

const missing = ({ initiatedAt, answeredAt, endedAt, outcome, isFinal }: Times): string => {
  const said = [
    initiatedAt === null ? 'was initiated' : '',
    outcome === 'answered' && answeredAt === null ? 'was answered' : '',
    isFinal && endedAt === null ? 'ended' : '',
  ].filter((word) => word !== '');
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(said);
};

/** What is wrong with the times of a call, in sentences; none where they are whole. */
export const timeDoubts = (times: Times): readonly string[] => {
  const unsaid = missing(times);
  return [
    ...(isContradictory(times)
      ? ['The provider’s times for this call contradict one another.']
      : []),
    ...(unsaid === '' ? [] : [`The provider does not say when the call ${unsaid}.`]),
  ];
};
