/** When a snapshot is worth writing. In calls that a start would have to read again without it. */
const worthAtRest = (rows: number): number => Math.max(1_000, rows / 50);

/** While calls pour in: each time the archive has grown by half, so that writing stays cheap. */
const worthAtOnce = (rows: number): number => Math.max(50_000, rows / 2);

export interface SnapshotKeeper {
  /** A block with so many calls has come; the archive now has so many rows. */
  readonly noteCalls: (calls: number, rows: number) => void;
  /** Writes what came since the last one, if anything did. */
  readonly saveNow: () => Promise<void>;
  /** A snapshot that knows all but the calls noted from now on has been read. */
  readonly begin: () => void;
}

export interface SnapshotWork {
  readonly write: () => Promise<void>;
  /** What else has time until nothing comes any more. */
  readonly tidy: () => Promise<void>;
}

/**
 * Writes at rest, a while after the last commit, and now and then during a long sync; never with
 * every commit. A snapshot that cannot be written costs the next start a little time and nothing
 * else, so failing is not told to anybody.
 */
export const createSnapshotKeeper = (
  { write, tidy }: SnapshotWork,
  restMs: number,
): SnapshotKeeper => {
  let unsaved = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const save = async (): Promise<void> => {
    clearTimeout(timer);
    if (unsaved === 0) return;
    unsaved = 0;
    try {
      await write();
    } catch {
      // The next commits ask for another.
    }
  };

  /** What tidying changes the snapshot has to know, so it comes first. */
  const rest = async (): Promise<void> => {
    await tidy().catch(() => undefined);
    await save();
  };

  return {
    noteCalls: (calls, rows) => {
      unsaved += calls;
      clearTimeout(timer);
      if (unsaved >= worthAtOnce(rows)) void save();
      else if (unsaved >= worthAtRest(rows)) timer = setTimeout(() => void rest(), restMs);
    },
    saveNow: save,
    begin: () => {
      clearTimeout(timer);
      unsaved = 0;
    },
  };
};
