import { failed, type Failure, type Result } from '../../shared/failure.ts';
import type { Page } from '../../shared/page.ts';
import { isArchiveError } from '../archive/archive-error.ts';

/** What the archive threw, as a fact for the screen. */
export const archiveFailure = (error: unknown, pages: readonly Page[] = []): Failure => {
  if (isArchiveError(error, 'disk-full')) {
    const neededBytes = pages.reduce(
      (bytes, page) => bytes + page.body.byteLength + page.sessions.byteLength,
      0,
    );
    return { kind: 'disk-full', neededBytes };
  }
  return { kind: 'internal', detail: error instanceof Error ? error.message : String(error) };
};

/** A promise that came to nothing, as a failure: a lost bridge, a stopped worker. */
export const settle = async <T>(promise: Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await promise;
  } catch (error) {
    return failed(archiveFailure(error));
  }
};
