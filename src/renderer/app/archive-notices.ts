import { countOf } from '../format/count.ts';
import type { ArchiveStore } from '../sync/archive-store.ts';

/** What a person should know of how the archive came up. */
export interface ArchiveNotice {
  readonly title: string;
  readonly text: string;
}

type Opened = Pick<ArchiveStore, 'dataLoss' | 'lostPages' | 'caughtUp' | 'unreadableBlocks'>;

/** Only what differs from an ordinary start; usually nothing. */
export const archiveNotices = ({
  dataLoss,
  lostPages,
  caughtUp,
  unreadableBlocks,
}: Opened): readonly ArchiveNotice[] => {
  const notices: ArchiveNotice[] = [];
  if (dataLoss !== null)
    notices.push({
      title: 'The archive was damaged and has been rebuilt',
      text: 'The files from which the calls are read could not be used any more. The calls and your saved views come back from a second copy on this disk; only the errors in the log of earlier syncs are lost. Compare the number of calls with what you expect, and check the health of the disk.',
    });
  if (lostPages > 0)
    notices.push({
      title: 'The archive had lost calls and has been completed',
      text: `${countOf(lostPages, 'page')} of calls were missing from the files from which the calls are read, and come back from a second copy on this disk. Compare the number of calls with what you expect, and check the health of the disk.`,
    });
  if (unreadableBlocks > 0)
    notices.push({
      title: 'A part of the archive cannot be read',
      text: `${countOf(unreadableBlocks, 'page')} of the archive cannot be read, and journal files are missing that could bring everything back. The other calls are on the shelf. Restore the data folder from a backup if you have one, or sync again to fetch what the provider still has.`,
    });
  if (caughtUp !== null && caughtUp.damaged > 0)
    notices.push({
      title: 'A part of the journal could not be read',
      text: `${countOf(caughtUp.damaged, 'page')} of the journal cannot be read any more. Everything else was restored. Sync again to fetch what the provider still has.`,
    });
  if (caughtUp !== null && caughtUp.ahead.length > 0)
    notices.push({
      title: 'Journal files are missing',
      text: 'All calls are on the shelf, but some are no longer kept a second time in the journal. Restore the data folder from a backup if you have one.',
    });
  return notices;
};
