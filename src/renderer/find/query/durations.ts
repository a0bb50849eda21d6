/** Times carry milliseconds at most, so a duration is a whole number of them. */
const toThousandths = (seconds: number): number => Math.round(seconds * 1000) / 1000;

const units = /^(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m(?:in)?)?(?:(\d+(?:\.\d+)?)s)?$/u;

const clock = /^(?:(\d+):)?(\d+):([0-5]\d)$/u;

/** Seconds of `90s`, `5m`, `1h30m`, `1.5h`, `12:05`, `1:02:03` or a bare `90`; else `null`. */
export const readDuration = (text: string): number | null => {
  const trimmed = text.trim().toLowerCase().replace(/\s+/gu, '');
  if (/^\d+(?:\.\d+)?$/u.test(trimmed)) return toThousandths(Number(trimmed));
  const match = (trimmed === '' ? null : units.exec(trimmed)) ?? clock.exec(trimmed);
  if (match === null) return null;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part || 0));
  return toThousandths(hours * 3600 + minutes * 60 + seconds);
};

/** `1h2m3s`, `5m`, `1.5s`; as `readDuration` reads it. */
export const writeDuration = (seconds: number): string => {
  const whole = Math.floor(seconds / 60) * 60;
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const rest = toThousandths(seconds - whole);
  const parts = [hours > 0 ? `${hours}h` : '', minutes > 0 ? `${minutes}m` : ''].join('');
  return rest > 0 || parts === '' ? `${parts}${rest}s` : parts;
};
