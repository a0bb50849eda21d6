import { FailureError } from '../../failure-error.ts';
import { invalidSetting } from '../given-base-url.ts';
import type { Access } from '../provider.ts';

const longestValue = 1024;

/** `apikey` in lower case is the documented spelling; header names have no case anyway. */
export const requestHeaders = ({ settings, secrets }: Access): Readonly<Record<string, string>> => {
  const apikey = headerValue('apiKey', secrets['apiKey']);
  const onBehalfOf = headerValue('onBehalfOf', settings['onBehalfOf']);
  if (apikey === '') throw new FailureError({ kind: 'key-missing' });
  return onBehalfOf === '' ? { apikey } : { apikey, onBehalfOf };
};

/** A pasted key often brings spaces or a line break at its ends; inside, they would split headers. */
const headerValue = (field: string, value: string | undefined): string => {
  const trimmed = (value ?? '').trim();
  if (trimmed.length > longestValue) {
    throw invalidSetting(field, 'This is longer than any real value. Paste it again.');
  }
  if (!/^[\x20-\x7e]*$/.test(trimmed)) {
    throw invalidSetting(field, 'There is a character in it that cannot be sent. Paste it again.');
  }
  return trimmed;
};
