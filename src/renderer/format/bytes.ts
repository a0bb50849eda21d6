const unitBytes = 1_000;
const units = ['kB', 'MB', 'GB'] as const;

/** For reading: `87 kB`, `5.7 MB`, `1.2 GB`; in thousands, as file managers count. */
export const formatBytes = (bytes: number): string => {
  let size = bytes / unitBytes;
  let unit = 0;
  while (size >= unitBytes && unit < units.length - 1) {
    size /= unitBytes;
    unit += 1;
  }
  const digits = size >= 10 || unit === 0 ? Math.ceil(size) : Math.round(size * 10) / 10;
  return `${digits} ${units[unit] ?? ''}`;
};
