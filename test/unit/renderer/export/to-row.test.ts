import { describe, expect, it } from 'vitest';

import { columnIds } from '../../../../src/renderer/archive/view.ts';
import { exportHeader, toRow, type ExportSetting } from '../../../../src/renderer/export/to-row.ts';
import { callRow } from './row-builder.ts';

const setting: ExportSetting = {
  columns: columnIds,
  zone: 'Europe/Berlin',
  connectionName: () => 'Support EU',
};

describe('an exported call', () => {
  it('has the columns of the list under the names of the list', () => {
    expect(exportHeader(columnIds)).toEqual([
      'Initiated',
      'Connection',
      'Outcome',
      'Type',
      'Direction',
      'From',
      'To',
      'Ringing',
      'Duration',
      'Participants',
      'Recording',
      'Mode',
      'Billed',
      'Call ID',
    ]);
  });

  it('writes times with their offset, durations in seconds, and numbers as they are', () => {
    expect(
      toRow(callRow('v1.eu.1', { direction: 'incoming', billedSeconds: 60 }), setting),
    ).toEqual([
      '2026-08-03T14:03:22+02:00',
      'Support EU',
      'Answered',
      'Audio',
      'Incoming',
      'Anna Weiss',
      '+15551234567',
      12,
      19,
      5,
      'no',
      'call',
      60,
      'v1.eu.1',
    ]);
  });

  it('leaves empty what the provider did not say, and keeps a zero', () => {
    const nobody = { kind: 'unknown', id: '', name: null } as const;
    const silent = callRow('v1.eu.2', {
      initiatedAt: null,
      type: 'other',
      providerType: '',
      from: nobody,
      to: nobody,
      ringingSeconds: null,
      talkSeconds: 0,
      mode: null,
      participantCount: 0,
    });
    expect(toRow(silent, setting)).toEqual([
      null,
      'Support EU',
      'Answered',
      null,
      null,
      null,
      null,
      null,
      0,
      0,
      'no',
      null,
      null,
      'v1.eu.2',
    ]);
  });

  it('keeps a type we have no word for as the provider wrote it', () => {
    const columns = ['type'] as const;
    const row = callRow('v1.eu.3', { type: 'other', providerType: 'screen' });
    expect(toRow(row, { ...setting, columns })).toEqual(['screen']);
  });

  it('follows the order in which a person put the columns', () => {
    const columns = ['callId', 'duration'] as const;
    expect(exportHeader(columns)).toEqual(['Call ID', 'Duration']);
    expect(toRow(callRow('v1.eu.4'), { ...setting, columns })).toEqual(['v1.eu.4', 19]);
  });
});
