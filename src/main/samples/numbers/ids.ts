import { createRandom, mix } from './random.ts';
import type { Random } from './random.ts';

/** Laid out like the documented ids: version, region, app, then the start's second and 40 digits. */
const prefix = 'v1.us.25c0a115be1f00.';

const shape = /^v1\.us\.25c0a115be1f00\.\d{10}([0-9a-f]{8})[0-9a-f]{32}$/;

/** The first 8 of the 40 digits hide the serial (exclusive or: no two serials give the same). */
const disguise = (seed: number, serial: number): number => (serial ^ mix(seed, 0x1d)) >>> 0;

export const sessionIdOf = (seed: number, serial: number, initiatedAt: number): string => {
  const hidden = disguise(seed, serial).toString(16).padStart(8, '0');
  const rest = createRandom(mix(seed ^ 0x1d5, serial)).hex(32);
  return `${prefix}${initiatedAt.toString().padStart(10, '0')}${hidden}${rest}`;
};

/** The serial an id claims; whether that call really has this id is for the caller to check. */
export const serialIn = (seed: number, sessionId: string): number | null => {
  const hidden = shape.exec(sessionId)?.[1];
  return hidden === undefined ? null : disguise(seed, Number.parseInt(hidden, 16));
};

export const uuid = (random: Random): string =>
  `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-9${random.hex(3)}-${random.hex(12)}`;
