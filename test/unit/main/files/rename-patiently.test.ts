import { describe, expect, it } from 'vitest';
import { renamePatiently } from '../../../../src/main/files/rename-patiently.ts';

/** A disk that refuses so many renames with a code, and waits that take no time. */
const refusing = (times: number, code: string) => {
  const renames: string[] = [];
  const waits: number[] = [];
  const rename = (from: string, to: string) => {
    renames.push(`${from} → ${to}`);
    return renames.length > times
      ? Promise.resolve()
      : Promise.reject(Object.assign(new Error(code), { code }));
  };
  const wait = (ms: number) => Promise.resolve(waits.push(ms));
  return { rename, wait, renames, waits };
};

describe('renaming', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])(
    'tries again, ever later, while the system says %s',
    async (code) => {
      const disk = refusing(3, code);
      await renamePatiently('a', 'b', disk);
      expect(disk.renames).toEqual(Array(4).fill('a → b'));
      expect(disk.waits).toEqual([20, 40, 80]);
    },
  );

  it('gives up after six tries', async () => {
    const disk = refusing(100, 'EBUSY');
    await expect(renamePatiently('a', 'b', disk)).rejects.toMatchObject({ code: 'EBUSY' });
    expect(disk.renames).toHaveLength(6);
  });

  it('does not try again what waiting cannot mend', async () => {
    const disk = refusing(1, 'ENOSPC');
    await expect(renamePatiently('a', 'b', disk)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(disk.renames).toHaveLength(1);
  });
});
