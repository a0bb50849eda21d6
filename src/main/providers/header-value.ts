import { invalidSetting } from './given-base-url.ts';

const longestValue = 1024;

/**
 * An answer of the form as a header's value or a part of one. A pasted key often brings spaces or
 * a line break at its ends; inside, they would split headers. Throws `invalid-settings`.
 */
export const headerValue = (field: string, value: string | undefined): string => {
  const trimmed = (value ?? '').trim();
  if (trimmed.length > longestValue) {
    throw invalidSetting(field, 'This is longer than any real value. Paste it again.');
  }
  if (!/^[\x20-\x7e]*$/.test(trimmed)) {
    throw invalidSetting(field, 'There is a character in it that cannot be sent. Paste it again.');
  }
  return trimmed;
};
