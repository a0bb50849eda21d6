import type { Recording, Session } from '../../../shared/session.ts';
import { formatDateTime } from '../../format/date-time.ts';
import { shownZone } from '../../format/zone-store.ts';
import { partyText } from '../../format/party.ts';

/** Bird hands recordings out itself, by their ids; the address it may name beside is not used. */
const isByIdOnly = ({ provider }: Session): boolean => provider === 'bird';

/** Where the recording would be fetched from; `null` for the provider itself. */
export const hostOf = (session: Session, { url }: Recording): string | null =>
  url === null || isByIdOnly(session) ? null : (URL.parse(url)?.host ?? null);

export const isFetchable = (session: Session, { id, url }: Recording): boolean =>
  id !== '' && (url !== null || isByIdOnly(session));

/** `2026-01-15 14.03.22 Zoë to Sora, Recording 1`; main adds the ending and mends the rest. */
export const fileNameOf = ({ initiatedAt, from, to }: Session, label: string): string => {
  const at = formatDateTime(initiatedAt, shownZone()).replaceAll(':', '.');
  return `${at} ${partyText(from)} to ${partyText(to)}, ${label}`;
};
