import type { Failure } from '../../shared/failure.ts';
import { FailureError } from '../failure-error.ts';
import { isAllowedUrl } from './allowed-url.ts';
import type { HttpRequest } from './http.ts';

/** Checked again at the door: whoever builds an address or a header may have a defect. */
export const refuseUnsafe = ({ url, headers }: HttpRequest): void => {
  if (!isAllowedUrl(url)) throw defect('an address that is neither https nor on loopback');
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[\x20-\x7e]*$/.test(value)) throw defect(`a character in header ${name}`);
  }
};

const defect = (what: string): FailureError => {
  const failure: Failure = { kind: 'internal', detail: `Refused to send ${what}.` };
  return new FailureError(failure);
};
