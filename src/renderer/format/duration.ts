/** What stands where a provider said nothing. */
export const unknown = '–';

const parts = (seconds: number) => {
  const whole = Math.max(0, Math.round(seconds));
  return { h: Math.floor(whole / 3600), m: Math.floor((whole % 3600) / 60), s: whole % 60 };
};

const two = (n: number): string => String(n).padStart(2, '0');

/** `0:19`, `12:05`, `1:02:03`; `–` when not known. Seconds are rounded to whole ones. */
export const formatDuration = (seconds: number | null): string => {
  if (seconds === null) return unknown;
  const { h, m, s } = parts(seconds);
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
};

/** For a sentence: `19 s`, `2 min`, `2 min 5 s`, `1 h 2 min`. Hours leave the seconds out. */
export const spellDuration = (seconds: number): string => {
  const { h, m, s } = parts(seconds);
  if (h > 0) return m > 0 ? `${h} h ${m} min` : `${h} h`;
  if (m > 0) return s > 0 ? `${m} min ${s} s` : `${m} min`;
  return `${s} s`;
};
