import type { Exchange, Intercept, RequestLog } from '../../src/main/samples/loopback-server.ts';

/** What goes wrong with one request. Knows no provider: any fake on a loopback server can have it. */
export type Fault = Intercept;

export interface Faults {
  /** For the server's `intercept`. */
  readonly intercept: Intercept;
  /** The next requests meet these, one each, in order; `pass` lets one through. */
  readonly next: (...faults: readonly Fault[]) => void;
  /** Every request the predicate picks meets the fault, until the returned function is called. */
  readonly when: (picks: (request: RequestLog) => boolean, fault: Fault) => () => void;
  readonly always: (fault: Fault) => () => void;
  readonly clear: () => void;
}

/** No fault: the answer the server has. */
export const pass: Fault = ({ answer, send }) => send(answer());

/** Queued faults come first, then the standing one that was set last. */
export const createFaults = (): Faults => {
  const queue: Fault[] = [];
  let standing: readonly { readonly picks: (request: RequestLog) => boolean; fault: Fault }[] = [];

  const when: Faults['when'] = (picks, fault) => {
    const entry = { picks, fault };
    standing = [...standing, entry];
    return () => {
      standing = standing.filter((other) => other !== entry);
    };
  };

  const faultFor = ({ request }: Exchange): Fault =>
    queue.shift() ?? standing.findLast(({ picks }) => picks(request))?.fault ?? pass;

  return {
    intercept: (exchange) => faultFor(exchange)(exchange),
    next: (...faults) => {
      queue.push(...faults);
    },
    when,
    always: (fault) => when(() => true, fault),
    clear: () => {
      queue.length = 0;
      standing = [];
    },
  };
};
