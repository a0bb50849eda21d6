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

  const number = (id: string, name: string | null = null) =>
    ({ kind: 'number', id, name }) as const;

  it('is a readable number on screen, and one with + and without spaces in an export', () => {
    for (const id of ['351910000777', '+351910000777', '00351910000777']) {
      expect(partyTitle(number(id))).toBe('+351 910 000 777');
      expect(partyText(number(id))).toBe('+351910000777');
    }
    expect(partyDetail(number('351910000777', 'Inês Cação'))).toBe('Inês Cação (+351 910 000 777)');
    expect(partyText(number('351910000777', 'Inês Cação'))).toBe('Inês Cação');
  });

  it('stays as it came where it is no whole number, or no number at all', () => {
    for (const id of ['1001', '0612345678']) {
      expect(partyTitle(number(id))).toBe(id);
      expect(partyText(number(id))).toBe(id);
    }
    expect(partyTitle({ kind: 'user', id: '351910000777', name: null })).toBe('351910000777');
    expect(partyText({ kind: 'sip', id: 'sip:jörg@office.example', name: null })).toBe(
      'sip:jörg@office.example',
    );
  });
});
