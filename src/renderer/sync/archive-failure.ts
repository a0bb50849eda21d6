import type { Failure } from '../../shared/failure.ts';
import type { Page } from '../../shared/page.ts';
import { internalFailure } from '../../shared/settled.ts';
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
  return internalFailure(error);
};
