import { FailureError } from '../../failure-error.ts';
import { headerValue } from '../header-value.ts';
import type { Access } from '../provider.ts';

/** `apikey` in lower case is the documented spelling; header names have no case anyway. */
export const requestHeaders = ({ settings, secrets }: Access): Readonly<Record<string, string>> => {
  const apikey = headerValue('apiKey', secrets['apiKey']);
  const onBehalfOf = headerValue('onBehalfOf', settings['onBehalfOf']);
  if (apikey === '') throw new FailureError({ kind: 'key-missing' });
  return onBehalfOf === '' ? { apikey } : { apikey, onBehalfOf };
};
