import { isOnPageOrigin } from './page-origin.ts';

/**
 * Whether the window's session may load this address: its own bundle, and the developer tools,
 * which exist in unpackaged builds only. Calls are fetched by main, over a stack of its own.
 */
export const isLoadable = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const parsed = new URL(url);
  return isOnPageOrigin(parsed) || parsed.protocol === 'devtools:';
};
