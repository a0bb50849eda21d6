import { computerZone, type Zone } from '../format/zone-store.ts';

/** Chromium lists these by the names they had in the nineties; it takes the new ones as well. */
const renamed: Readonly<Record<string, Zone>> = {
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** All that can be chosen. `Intl` lists places only, so the one that is none comes first. */
export const allZones = (): readonly Zone[] => [
  ...new Set([
    'UTC',
    computerZone(),
    ...Intl.supportedValuesOf('timeZone').map((zone) => renamed[zone] ?? zone),
  ]),
];

const folded = (text: string): string => text.toLowerCase().replace(/[\s_/]+/gu, ' ');

/** Whether each word of the search is in the name: `new york` finds `America/New_York`. */
export const isZoneFound = (zone: Zone, search: string): boolean => {
  const name = folded(zone);
  return folded(search)
    .trim()
    .split(' ')
    .every((word) => name.includes(word));
};
