import { z } from 'zod';
import type { Layout } from '../../shared/layout.ts';

const name = z.string().min(1).max(100);

const pixels = z.number().min(0).max(20_000);

const column = z.strictObject({
  id: name,
  width: pixels.nullable(),
  isPinned: z.boolean().optional(),
});

const typed = z.string().max(2_000);

const isNot = z.boolean();

const condition = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('values'),
    column: name,
    values: z.array(typed.nullable()).max(1_000),
    isNot,
  }),
  z.strictObject({
    kind: z.literal('range'),
    column: name,
    min: z.number().nullable(),
    max: z.number().nullable(),
    isNot,
  }),
  z.strictObject({
    kind: z.literal('person'),
    role: z.enum(['any', 'from', 'to']).optional(),
    match: z.enum(['contains', 'is']),
    text: typed,
    isNot,
  }),
]);

const filter = z.strictObject({
  text: typed,
  conditions: z.array(condition).max(100),
  since: name.nullable(),
  unit: name,
});

/** What the page may have remembered; the bounds keep a broken page from filling the disk. */
export const layoutSchema: z.ZodType<Layout> = z.strictObject({
  screen: name,
  activeCall: z.string().max(8_192).nullable(),
  sort: z.array(z.strictObject({ column: name, direction: z.enum(['asc', 'desc']) })).max(100),
  columns: z.array(column).max(500),
  knownColumns: z.array(name).max(500),
  panes: z.record(name, pixels).refine((panes) => Object.keys(panes).length <= 20),
  dock: name.optional(),
  recentActions: z.array(name).max(20),
  // Not in the layouts of the first versions.
  zone: name.nullable().optional(),
  density: name.optional(),
  closed: z.array(name).max(20).optional(),
  isPage: z.boolean().optional(),
  filter: filter.optional(),
});
