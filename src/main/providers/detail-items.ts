import type { z } from 'zod';

import type { JsonNode } from './json-items.ts';
import { firstProblem } from './wire-item.ts';

export interface DetailItems<T> {
  readonly items: readonly T[];
  readonly unreadable: readonly string[];
}

/** The items of all answers in order, each read by itself: an odd one is named, the rest stay. */
export const detailItems = <W, T>(
  bodies: readonly string[],
  itemsOf: (body: string) => readonly JsonNode[],
  wire: z.ZodType<W>,
  toItem: (item: W) => T,
): DetailItems<T> => {
  const items: T[] = [];
  const unreadable: string[] = [];
  for (const body of bodies) {
    for (const { start, end } of itemsOf(body)) {
      const value: unknown = JSON.parse(body.slice(start, end));
      const item = wire.safeParse(value);
      if (item.success) items.push(toItem(item.data));
      else unreadable.push(firstProblem(item.error, value));
    }
  }
  return { items, unreadable };
};
