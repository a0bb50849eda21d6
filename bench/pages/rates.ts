export interface FillReport {
  readonly calls: number;
  /** Calls a second over all. */
  readonly rate: number;
  /** Calls a second over stretches of 20,000, in order. */
  readonly rates: readonly Rate[];
}

export interface Rate {
  /** Calls stored when the stretch began. */
  readonly from: number;
  readonly rate: number;
}

/** Long enough to even out what happens now and then: a snapshot, a compaction. */
const stretchCalls = 20_000;

export const createRates = (): {
  readonly note: (calls: number, ms: number) => void;
  readonly report: () => FillReport;
} => {
  let [all, allMs] = [0, 0];
  let [from, ms] = [0, 0];
  const rates: Rate[] = [];
  return {
    note: (calls, took) => {
      all += calls;
      allMs += took;
      ms += took;
      if (all - from < stretchCalls) return;
      rates.push({ from, rate: ((all - from) / ms) * 1000 });
      [from, ms] = [all, 0];
    },
    report: () => ({ calls: all, rate: (all / allMs) * 1000, rates }),
  };
};
