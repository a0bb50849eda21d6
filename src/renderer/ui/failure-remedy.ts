import type { Failure } from '../../shared/failure.ts';

/** The button beside a failure. */
export type Remedy = 'edit-connection' | 'try-again';

const mendedInTheForm: ReadonlySet<Failure['kind']> = new Set<Failure['kind']>([
  'host-not-found',
  'redirected',
  'key-refused',
  'key-lacks-permission',
  'account-not-found',
  'bad-request',
  'not-the-api',
  'wrong-shape',
  'too-large',
  'key-missing',
  'key-unreadable',
  'weak-key-storage',
  'invalid-settings',
]);

export const remedyFor = (failure: Failure): Remedy =>
  mendedInTheForm.has(failure.kind) ? 'edit-connection' : 'try-again';
