import { FailureError } from '../failure-error.ts';

/** The system's reasons in a person's words. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'You are not allowed to write here.',
  EPERM: 'The system does not permit this here.',
  ENOENT: 'The folder does not exist any more.',
  ENOTDIR: 'A part of the path is a file, not a folder.',
  EISDIR: 'A folder of this name is in the way.',
  ENOTEMPTY: 'A folder of this name is in the way.',
  EEXIST: 'Something of this name is already there.',
  EROFS: 'The disk can be read but not written to.',
  EBUSY: 'Another program has the file open.',
  EMFILE: 'Too many files are open.',
  ENFILE: 'Too many files are open.',
  ENAMETOOLONG: 'The name is too long for this disk.',
  EFBIG: 'The file is too large for this disk.',
  EIO: 'The disk reported an error.',
  ENODEV: 'The disk is gone.',
  ENXIO: 'The disk is gone.',
  ESTALE: 'The network disk is gone.',
};

const full: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/**
 * What the system said about a file, as a `FailureError` (one that already is stays as it is).
 * `neededBytes` is what a full disk is said to lack, as far as the caller knows.
 */
export const fileFailure = (error: unknown, path: string, neededBytes = 0): FailureError => {
  if (error instanceof FailureError) return error;
  const code = codeOf(error);
  const cause = { cause: error };
  if (full.has(code)) return new FailureError({ kind: 'disk-full', neededBytes }, cause);
  const spoken = error instanceof Error ? error.message : String(error);
  return new FailureError({ kind: 'file', path, detail: reasons[code] ?? spoken }, cause);
};
