import type { Pace } from './pace.ts';

/** One GET that either answers whole or throws a `FailureError`; see `create-requests.ts`. */
export interface HttpRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** How far apart requests have to be, where the provider has a rule. */
  readonly pace?: Pace;
  /**
   * Called when a body that is no refusal is here: from then on nothing is under way any more. The
   * answer comes after what this sets off has been sent.
   */
  readonly onBody?: (() => void) | undefined;
}

/** Any status below 300 or from 400 up; what a status means is the provider's business. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Decoded text, complete: a truncated body never gets here. */
  readonly body: string;
}

export interface Http {
  readonly get: (request: HttpRequest) => Promise<HttpAnswer>;
}
