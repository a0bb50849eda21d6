import type { OpenProgress } from './answers.ts';
import type { Archive } from './contract.ts';

/**
 * An archive that has begun to open before anybody asked: reading takes about as long as loading
 * the program that is to show it, so the two go side by side. The first `open` joins it.
 */
export const openEarly = (archive: Archive): Archive => {
  let latest: OpenProgress | null = null;
  let tell: (progress: OpenProgress) => unknown = () => undefined;
  let early: ReturnType<Archive['open']> | null = archive.open((progress) => {
    latest = progress;
    return tell(progress);
  });
  // Whoever joins is told; until then it is nobody's failure.
  early.catch(() => undefined);
  return {
    ...archive,
    open: (onProgress) => {
      const joined = early;
      if (joined === null) return archive.open(onProgress);
      early = null;
      tell = onProgress;
      if (latest !== null) onProgress(latest);
      return joined;
    },
  };
};
