import { honest } from './honest.ts';
import { NotInStandInError } from './not-in-stand-in.ts';

export interface RequestDetails {
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
}

interface Verdict {
  readonly cancel?: boolean;
  readonly redirectURL?: string;
}

type Listener = (details: RequestDetails, callback: (verdict: Verdict) => void) => void;

/** Electron's `session.webRequest`, of which the app uses the one question before a request. */
export class WebRequest {
  private listener: Listener | null = null;

  onBeforeRequest(listener: Listener | null, ...more: readonly unknown[]): void {
    if (more.length > 0) throw new NotInStandInError('webRequest.onBeforeRequest with a filter');
    this.listener = listener;
  }

  /** Whether the app lets a request through. No API of Electron. */
  allows(details: RequestDetails): Promise<boolean> {
    const { listener } = this;
    if (listener === null) return Promise.resolve(true);
    return new Promise((resolve, reject) => {
      listener(details, ({ cancel, redirectURL }) => {
        if (redirectURL !== undefined) reject(new NotInStandInError('webRequest redirectURL'));
        resolve(cancel !== true);
      });
    });
  }
}

export const createWebRequest = (): WebRequest => honest('session.webRequest', new WebRequest());
