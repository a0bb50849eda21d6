import type { Failure } from '../../shared/failure.ts';
import type { Waiting } from '../../shared/ipc.ts';
import type { EpochMs } from '../../shared/session.ts';
import type { ConnectionSync } from './sync-state.ts';

const reasons: Partial<Readonly<Record<Failure['kind'], string>>> = {
  'rate-limited': 'provider limit',
  'server-error': 'provider has trouble',
  'timed-out': 'no answer in time',
  unreachable: 'no connection',
  'host-not-found': 'address not found',
  'cut-short': 'answer cut short',
};

const reasonOf = ({ kind }: Failure): string => reasons[kind] ?? 'trying again';

/** `Waiting 12 s (provider limit)`, or `Waiting for the network` where nobody knows how long. */
export const waitingWords = ({ until, reason }: Waiting, now: EpochMs): string => {
  if (until === null) {
    return reason.kind === 'offline' || reason.kind === 'host-not-found'
      ? 'Waiting for the network'
      : `Waiting (${reasonOf(reason)})`;
  }
  // Never 0 s: the answer is not there yet.
  const seconds = Math.max(1, Math.ceil((until - now) / 1000));
  return `Waiting ${seconds} s (${reasonOf(reason)})`;
};

/** Of several runs that wait, the one that waits longest: the others go on before it. */
export const longestWait = (syncs: readonly ConnectionSync[]): Waiting | null =>
  syncs
    .flatMap(({ waiting }) => (waiting === null ? [] : [waiting]))
    .reduce<Waiting | null>(
      (longest, one) =>
        longest === null || (one.until ?? Infinity) > (longest.until ?? Infinity) ? one : longest,
      null,
    );
