import { describe, expect, it } from 'vitest';

import { isZone } from '../../../../src/renderer/format/zone-store.ts';
import { allZones, isZoneFound } from '../../../../src/renderer/settings/zones.ts';

describe('the list of time zones', () => {
  it('holds nothing but zones, each once, by the names of today', () => {
    const zones = allZones();
    expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
    expect(new Set(zones).size).toBe(zones.length);
    expect(zones).toEqual(expect.arrayContaining(['UTC', 'Asia/Kathmandu', 'Europe/Kyiv']));
  });

  it('is searched by words, whatever stands between them', () => {
    const found = (search: string) => allZones().filter((zone) => isZoneFound(zone, search));
    expect(found('new york')).toEqual(['America/New_York']);
    expect(found('KATH')).toEqual(['Asia/Kathmandu']);
    expect(found('atlantis')).toEqual([]);
  });
});
