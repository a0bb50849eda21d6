import { readDuration, writeDuration } from './durations.ts';

/** Both included; `null` leaves a side open. */
export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
}

/** What is wrong, in a sentence; nothing is thrown at somebody who is still typing. */
export type Read<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'wrong'; readonly sentence: string };

export const ok = <T>(value: T): Read<T> => ({ kind: 'ok', value });
export const wrong = (sentence: string): Read<never> => ({ kind: 'wrong', sentence });

/** How numbers of a kind are written, and which is the next one. */
export interface NumberKind {
  readonly read: (text: string) => number | null;
  readonly write: (number: number) => string;
  /** The least difference: `>5m` begins at 300.001 s. */
  readonly step: number;
  /** What a number alone stands for. */
  readonly exactly: (number: number) => Bounds;
  readonly sentence: (text: string) => string;
}

const thousandths = (number: number): number => Math.round(number * 1000) / 1000;

/** Durations are shown in whole seconds: `5m` alone is whatever is shown as 5:00. */
export const durations: NumberKind = {
  read: readDuration,
  write: writeDuration,
  step: 0.001,
  exactly: (seconds) => ({
    min: thousandths(seconds - 0.5),
    max: thousandths(seconds + 0.499),
  }),
  sentence: (text) => `“${text}” is no duration. Write 90s, 5m, 1h30m or 12:05.`,
};

export const counts: NumberKind = {
  read: (text) => (/^\d{1,6}$/u.test(text) ? Number(text) : null),
  write: String,
  step: 1,
  exactly: (number) => ({ min: number, max: number }),
  sentence: (text) => `“${text}” is no whole number. Write 2, >2 or 2..4.`,
};

const readOne = (text: string, kind: NumberKind): Read<number> => {
  const number = kind.read(text);
  return number === null ? wrong(kind.sentence(text)) : ok(number);
};

const side = (text: string, kind: NumberKind): Read<number | null> =>
  text === '' ? ok(null) : readOne(text, kind);

export const upsideDown = (low: string, high: string): string =>
  `The range is upside down: ${low} is more than ${high}.`;

const between = (low: string, high: string, kind: NumberKind): Read<Bounds> => {
  const [min, max] = [side(low, kind), side(high, kind)];
  if (min.kind === 'wrong') return min;
  if (max.kind === 'wrong') return max;
  if (min.value !== null && max.value !== null && min.value > max.value) {
    return wrong(upsideDown(low, high));
  }
  return ok({ min: min.value, max: max.value });
};

const compared = (sign: string, number: number, kind: NumberKind): Bounds => {
  switch (sign) {
    case '>':
      return { min: thousandths(number + kind.step), max: null };
    case '>=':
      return { min: number, max: null };
    case '<':
      return { min: null, max: thousandths(number - kind.step) };
    case '<=':
      return { min: null, max: number };
    default:
      return kind.exactly(number);
  }
};

/** `>5m`, `<=1h`, `90s..3m`, `..3m`, `5m`. */
export const readBounds = (text: string, kind: NumberKind): Read<Bounds> => {
  const dots = text.indexOf('..');
  if (dots >= 0) return between(text.slice(0, dots), text.slice(dots + 2), kind);
  const [, sign = '', rest = ''] = /^([<>]=?)?(.*)$/su.exec(text) ?? [];
  const number = readOne(rest, kind);
  return number.kind === 'wrong' ? number : ok(compared(sign, number.value, kind));
};

const isWhole = (number: number): boolean => Number.isInteger(thousandths(number));

/** As `readBounds` reads it. */
export const writeBounds = ({ min, max }: Bounds, { write, step, exactly }: NumberKind): string => {
  const isFraction = step < 1;
  if (min !== null && max !== null) {
    const middle = isFraction ? thousandths(min + 0.5) : min;
    const alone = exactly(middle);
    const isAlone = isWhole(middle) && alone.min === min && alone.max === max;
    return isAlone ? write(middle) : `${write(min)}..${write(max)}`;
  }
  if (min !== null) {
    const below = thousandths(min - step);
    return isFraction && isWhole(below) ? `>${write(below)}` : `>=${write(min)}`;
  }
  if (max === null) return '..';
  const above = thousandths(max + step);
  return isFraction && isWhole(above) ? `<${write(above)}` : `<=${write(max)}`;
};
