import { assertNever } from '../../../shared/assert-never.ts';
import { createCallColumns, type CallColumns } from '../columns/call-columns.ts';
import { callTypes, directions, outcomes } from '../columns/codes.ts';
import type { IndexParts } from '../columns/column-index.ts';
import type { Dictionary } from '../columns/dictionary.ts';
import { filledBytes, type Growable, type NumberArray } from '../columns/growable.ts';
import type { PackedIds } from '../columns/packed-ids.ts';
import { packNumbers, unpackNumbers } from './packed-numbers.ts';

/** Name → bytes. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * Name → what makes its bytes, when their turn comes: together they would stop all else for longer
 * than a question should wait. Some are views into the index, to be copied before anything changes.
 */
export type PartMakers = ReadonlyMap<string, () => Uint8Array>;

type Column = CallColumns[keyof CallColumns];

type Kind =
  | { readonly kind: 'numbers'; readonly column: Growable<NumberArray> }
  | { readonly kind: 'dictionary'; readonly column: Dictionary<unknown> }
  | { readonly kind: 'ids'; readonly column: PackedIds };

/** A column of another nature does not compile here until it is said how it is kept. */
const kindOf = (column: Column): Kind => {
  if ('array' in column) return { kind: 'numbers', column };
  if ('codeOf' in column) return { kind: 'dictionary', column: column as Dictionary<unknown> };
  if ('idAt' in column) return { kind: 'ids', column };
  return assertNever(column);
};

const columnsOf = (columns: CallColumns): readonly (readonly [string, Kind])[] =>
  Object.entries(columns).map(([name, column]) => [name, kindOf(column as Column)] as const);

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const newestPart = 'order of newest';

type Maker = readonly [string, () => Uint8Array];

const partsOfColumn = ([name, held]: readonly [string, Kind]): readonly Maker[] => {
  switch (held.kind) {
    case 'numbers':
      return [[name, () => packNumbers(held.column)]];
    case 'dictionary':
      return [[name, () => encoder.encode(JSON.stringify(held.column.entries))]];
    case 'ids': {
      const { bytes, ends, table, occurs } = held.column.keep();
      return [
        [`${name} bytes`, () => filledBytes(bytes)],
        [`${name} ends`, () => filledBytes(ends)],
        [`${name} table`, () => bytesOf(table)],
        [`${name} occurs`, () => occurs],
      ];
    }
    default:
      return assertNever(held);
  }
};

const bytesOf = (words: Uint32Array): Uint8Array =>
  new Uint8Array(words.buffer, words.byteOffset, words.byteLength);

/** All that the index is made of, whatever columns it has. */
export const toParts = ({ columns, newest }: IndexParts): PartMakers =>
  new Map([
    ...columnsOf(columns).flatMap(partsOfColumn),
    ...(newest === null ? [] : [[newestPart, () => bytesOf(newest)] as const]),
  ]);

/**
 * Which columns there are and of what kind, and which words their numbers stand for: a snapshot of
 * others is not read.
 */
export const columnShape = (): string =>
  [
    ...columnsOf(createCallColumns()).map(([name, { kind, column }]) =>
      kind === 'numbers' ? `${name}:${column.array.constructor.name}` : `${name}:${kind}`,
    ),
    ...[outcomes, callTypes, directions].map((words) => words.join(',')),
  ].join(' ');

const wordsIn = (bytes: Uint8Array): Uint32Array =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);

/** Throws when a part is missing or is not what it must be. */
export const fromParts = (parts: Parts): IndexParts => {
  const part = (name: string): Uint8Array => {
    const bytes = parts.get(name);
    if (bytes === undefined) throw new RangeError(`No ${name} in the snapshot`);
    return bytes;
  };
  const columns = createCallColumns();
  for (const [name, held] of columnsOf(columns)) {
    switch (held.kind) {
      case 'numbers':
        unpackNumbers(held.column, part(name));
        break;
      case 'dictionary': {
        const entries = JSON.parse(decoder.decode(part(name))) as readonly unknown[];
        for (const entry of entries) held.column.codeOf(entry);
        break;
      }
      case 'ids':
        held.column.restore({
          bytes: part(`${name} bytes`),
          ends: wordsIn(part(`${name} ends`)),
          table: wordsIn(part(`${name} table`)),
          occurs: part(`${name} occurs`),
        });
        break;
      default:
        assertNever(held);
    }
  }
  const newest = parts.get(newestPart);
  return { columns, newest: newest === undefined ? null : wordsIn(newest) };
};
