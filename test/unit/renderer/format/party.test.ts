import { describe, expect, it } from 'vitest';

import { partyDetail, partyText, partyTitle } from '../../../../src/renderer/format/party.ts';

const party = (id: string, name: string | null) => ({ kind: 'user', id, name }) as const;

describe('one end of a call', () => {
  it('is called by its name, and by its id without one', () => {
    expect(partyTitle(party('anna-7', 'Anna Weiss'))).toBe('Anna Weiss');
    expect(partyTitle(party('+15551234567', null))).toBe('+15551234567');
    expect(partyTitle(party('anna-7', ''))).toBe('anna-7');
  });

  it('is a dash on screen and nothing in an export when the provider did not say', () => {
    expect(partyTitle(party('', null))).toBe('–');
    expect(partyText(party('', null))).toBe('');
  });

  it('shows the id beside the name where there is room, and never twice', () => {
    expect(partyDetail(party('anna-7', 'Anna Weiss'))).toBe('Anna Weiss (anna-7)');
    expect(partyDetail(party('anna-7', 'anna-7'))).toBe('anna-7');
    expect(partyDetail(party('', 'Anna'))).toBe('Anna');
  });
});
