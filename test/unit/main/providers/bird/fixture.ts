import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../../fixtures/bird');

/** The bytes of a fixture, as text. */
export const fixture = (name: string): string => readFileSync(join(folder, name), 'utf8');
