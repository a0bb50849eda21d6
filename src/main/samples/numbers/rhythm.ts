/** How busy each hour of a working day is, UTC, beside the others; the dip is lunch. */
const workday = [
  1, 1, 1, 2, 3, 5, 12, 30, 62, 84, 90, 78, 52, 74, 88, 80, 60, 36, 18, 10, 6, 4, 2, 1,
] as const;

const shareOfWorkday = [1, 1.05, 1, 0.98, 0.82, 0.08, 0.05] as const;

/** `hourStarts[h]` is the share of a week's calls that came before its hour h; Monday first. */
const hourStarts: readonly number[] = (() => {
  const weights = shareOfWorkday.flatMap((share) => workday.map((weight) => weight * share));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return [...weights.map((weight) => (before += weight) - weight), before].map((n) => n / total);
})();

const lastHourNotAfter = (share: number): number => {
  let low = 0;
  let high = hourStarts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((hourStarts[middle] ?? 1) <= share) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The second of the week by which `share` (0 to 1) of the week's calls have come. Never falls. */
export const secondOfWeek = (share: number): number => {
  const hour = lastHourNotAfter(share);
  const start = hourStarts[hour] ?? 0;
  const end = hourStarts[hour + 1] ?? 1;
  return hour * 3600 + Math.floor(((share - start) / (end - start)) * 3600);
};
