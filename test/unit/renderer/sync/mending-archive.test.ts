import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../../../../src/renderer/archive/archive-error.ts';
import type { Archive } from '../../../../src/renderer/archive/contract.ts';
import { mendingArchive } from '../../../../src/renderer/sync/mending-archive.ts';
import { openTestArchive } from '../archive/test-archive.ts';
import { buildPage, buildSession } from '../archive/build-page.ts';

/** An archive of one call whose page is damaged until it has been mended. */
const damagedArchive = async (canMend: boolean) => {
  const archive = await openTestArchive();
  await archive.commit(buildPage({ sessions: [buildSession({ id: 'a' })] }));
  let isDamaged = true;
  let mendings = 0;
  const wrapped: Archive = {
    ...archive,
    call: (key) =>
      isDamaged
        ? Promise.reject(new ArchiveError('damaged-block', 'Page 1 is damaged.'))
        : archive.call(key),
  };
  const mending = mendingArchive(wrapped, {
    mend: () => {
      mendings += 1;
      isDamaged = !canMend;
      return Promise.resolve(canMend);
    },
    reopen: () => Promise.resolve(false),
  });
  return { mending, mendings: () => mendings };
};

describe('a damaged page that is met by a question', () => {
  it('is mended before the question is answered, once for all who asked', async () => {
    const { mending, mendings } = await damagedArchive(true);
    const answers = await Promise.all([mending.call('acme/a'), mending.call('acme/a')]);
    expect(answers).toMatchObject([{ id: 'a' }, { id: 'a' }]);
    expect(mendings()).toBe(1);
  });

  it('is told where it cannot be mended', async () => {
    const { mending } = await damagedArchive(false);
    await expect(mending.call('acme/a')).rejects.toThrow('damaged');
  });
});
