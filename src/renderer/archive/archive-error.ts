/** What can be wrong with the archive in a way that the caller acts on. */
export type ArchiveErrorKind =
  /** A page came before its predecessors; they are in the journal and must be replayed first. */
  | 'journal-gap'
  /** A page that is not what a page must be: its text does not parse, its body does not unzip. */
  | 'unreadable-page'
  /** A stored page that is missing, or not what was stored; the journal has it still. */
  | 'damaged-block'
  | 'disk-full'
  /** The browser has shut the store: `open` opens it again, and nothing else is answered from it. */
  | 'shut'
  /** A later version of the app has written this archive. */
  | 'newer-archive'
  /** A newer question came before this one was answered; nobody waits for its answer. */
  | 'superseded'
  /** The worker is gone. */
  | 'stopped';

const prefix = 'archive:';

/** Crossing from the worker to the page, an error keeps its name and loses its class. */
export class ArchiveError extends Error {
  constructor(kind: ArchiveErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = prefix + kind;
  }
}

export const isArchiveError = (error: unknown, kind: ArchiveErrorKind): error is Error =>
  error instanceof Error && error.name === prefix + kind;

const causes = (error: unknown): readonly Error[] => {
  if (!(error instanceof Error)) return [];
  return [error, ...causes('inner' in error ? error.inner : error.cause)];
};

/**
 * Chromium's first error on a full disk is `UnknownError … FILE_ERROR_NO_SPACE`; the documented
 * QuotaExceededError comes only at the quota, 10 GiB above what is used. Where the value is so large
 * that it is a file of its own, all it says is `DataError: Failed to write blobs (IOError)` (both
 * measured, Chromium 156); a disk that fails otherwise says the same, and there is no telling.
 */
const saysDiskFull = ({ name, message }: Error): boolean =>
  name === 'QuotaExceededError' ||
  message.includes('FILE_ERROR_NO_SPACE') ||
  message.includes('Failed to write blobs');

/** The error as it is, or as the named one when it means that the disk is full. */
export const namedError = (error: unknown): unknown =>
  causes(error).some(saysDiskFull)
    ? new ArchiveError('disk-full', 'There is no room left on the disk.', { cause: error })
    : error;
