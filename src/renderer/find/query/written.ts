import { quoted } from '../../archive/search-words.ts';

/** A value in a query: in quotes where a space, a comma, a sign or nothing at all would be read otherwise. */
export const written = (value: string): string =>
  /^[^\s",=\\]+$/u.test(value) && value.toLowerCase() !== 'none' ? value : quoted(value);
