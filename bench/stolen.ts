import { readFileSync } from 'node:fs';

/** Ticks of all processors since they were started; Linux, `proc(5)`. */
interface Ticks {
  readonly stolen: number;
  readonly busy: number;
}

/** `null` where the system does not say. */
const ticksNow = (): Ticks | null => {
  try {
    const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1);
    const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, stolen = 0] = line
      .split(/\s+/u)
      .slice(1)
      .map(Number);
    return { stolen, busy: user + nice + system + irq + softirq };
  } catch {
    return null;
  }
};

/**
 * Begins to look how much of the processor time that was wanted the host gives to other machines,
 * which no program can do anything about; calling the result tells the per cent so far.
 */
export const watchStolen = (): (() => number | null) => {
  const before = ticksNow();
  return () => {
    const after = ticksNow();
    if (before === null || after === null) return null;
    const stolen = after.stolen - before.stolen;
    const wanted = stolen + after.busy - before.busy;
    return wanted === 0 ? 0 : Math.round((stolen / wanted) * 1000) / 10;
  };
};
