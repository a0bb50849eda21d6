import type { Result } from '../../shared/failure.ts';
import type { Requests } from '../../shared/ipc.ts';

export type Verb = keyof Requests;

/** What main must answer: every verb, at once or later. A missing one does not compile. */
export type Handlers = {
  readonly [V in Verb]: (
    ...args: Parameters<Requests[V]>
  ) => ReturnType<Requests[V]> | Promise<ReturnType<Requests[V]>>;
};

type VerbWithoutResult = {
  [V in Verb]: ReturnType<Requests[V]> extends Result<unknown> ? never : V;
}[Verb];

/** Verbs whose answer has no place for a failure; these reject. Typed so that none is forgotten. */
const withoutResult: Readonly<Record<VerbWithoutResult, true>> = {
  appInfo: true,
  listConnections: true,
  listRemovedConnections: true,
  stopSync: true,
  isOnBattery: true,
  cancelExport: true,
  cancelRecording: true,
};

export const answersWithResult = (verb: Verb): boolean => !Object.hasOwn(withoutResult, verb);
