import { isAbsolute, relative, resolve, sep } from 'node:path';
import { isOnPageOrigin } from './page-origin.ts';

/**
 * The names a bundler gives to files, and nothing else: each part begins with a letter, digit,
 * `_` or `-`, so `..`, empty parts, backslashes, NUL, drive letters and spaces never get further.
 */
const plainPath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

/** The file that a request for `url` means, or `null` when it is none of ours. */
export const resolveBundlePath = (root: string, url: string): string | null => {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (!isOnPageOrigin(parsed)) return null;
  const path = decoded(parsed.pathname);
  if (path === null || !plainPath.test(path)) return null;
  // The leading dot matters: `resolve(root, '/x')` leaves the root, as Electron's own sample does.
  return within(root, resolve(root, `.${path}`));
};

const decoded = (pathname: string): string | null => {
  try {
    return decodeURIComponent(pathname === '/' || pathname === '' ? '/index.html' : pathname);
  } catch {
    return null;
  }
};

/** A second fence behind the pattern, in case the pattern is ever widened. */
const within = (root: string, file: string): string | null => {
  const inside = relative(root, file);
  const leaves = inside === '' || inside.startsWith(`..${sep}`) || inside === '..';
  return leaves || isAbsolute(inside) ? null : file;
};
