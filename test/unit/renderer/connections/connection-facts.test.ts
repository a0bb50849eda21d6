import { describe, expect, it } from 'vitest';

import {
  connectionFacts,
  unreadableWords,
} from '../../../../src/renderer/connections/connection-facts.ts';

const at = new Date(2026, 10, 19, 14, 3).getTime();
const overview = {
  connectionId: 'c1',
  calls: 2311,
  unreadable: 0,
  newestAt: at,
  oldestAt: at,
  lastRunFinishedAt: at,
};

describe('what is known of a connection', () => {
  it('is how many calls are held and when its last sync ended', () => {
    expect(connectionFacts(overview, at)).toEqual(['2,311 calls', 'Last sync 14:03']);
  });

  it('is little before its first sync', () => {
    expect(connectionFacts(null, at)).toEqual(['0 calls', 'Not fully synced yet']);
    expect(unreadableWords([])).toBeNull();
  });

  it('counts what could not be read, and keeps quiet when all could', () => {
    expect(unreadableWords([overview])).toBeNull();
    expect(unreadableWords([{ ...overview, unreadable: 1 }])).toBe('1 call could not be read');
    expect(unreadableWords([{ ...overview, unreadable: 1204 }])).toBe(
      '1,204 calls could not be read',
    );
  });
});
