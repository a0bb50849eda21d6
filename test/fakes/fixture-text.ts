import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../fixtures');

/** The bytes of a fixture, as text: `fixtureText('bandwidth', 'b1-list.json')`. */
export const fixtureText = (provider: string, name: string): string =>
  readFileSync(join(folder, provider, name), 'utf8');
