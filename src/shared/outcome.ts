/** What became of a call, in one vocabulary for all providers. Append only: snapshots hold the numbers. */
export const outcomes = [
  'answered',
  'missed',
  'rejected',
  'busy',
  'cancelled',
  'failed',
  'ongoing',
  'unknown',
] as const;

export type Outcome = (typeof outcomes)[number];

export const outcomeTitles: Readonly<Record<Outcome, string>> = {
  answered: 'Answered',
  missed: 'Missed',
  rejected: 'Rejected',
  busy: 'Busy',
  cancelled: 'Cancelled',
  failed: 'Failed',
  ongoing: 'Ongoing',
  unknown: 'Unknown',
};
