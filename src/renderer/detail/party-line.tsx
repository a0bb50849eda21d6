import type { Party } from '../../shared/session.ts';
import { partyTitle, readableId } from '../format/party.ts';
import { countryName, phoneOf } from '../format/phone.ts';
import { CopyButton } from './copy-button.tsx';
import styles from './details.module.css';

const kinds: Readonly<Record<Party['kind'], string>> = {
  user: 'User',
  group: 'Group',
  number: 'Number',
  sip: 'SIP address',
  client: 'Client',
  unknown: '',
};

/** `Number, Portugal`. */
const kindOf = (party: Party): string => {
  const country = phoneOf(party)?.country ?? null;
  return country === null ? kinds[party.kind] : `${kinds[party.kind]}, ${countryName(country)}`;
};

const CopyNumber = ({ party }: { readonly party: Party }) => {
  const number = phoneOf(party);
  return number === null ? null : (
    <span className={styles['copyable']}>
      <CopyButton what={`number ${number.e164}`} text={number.e164} />
    </span>
  );
};

/** A party with its id and kind; names are isolated, so that a right-to-left one keeps its place. */
export const PartyLine = ({ party }: { readonly party: Party }) => {
  const title = partyTitle(party);
  const id = readableId(party);
  return (
    <>
      <bdi className={styles['name']}>{title}</bdi>
      {id === '' || id === title ? null : <bdi className={styles['id']}>{id}</bdi>}
      {kindOf(party) === '' ? null : <span className={styles['kind']}>{kindOf(party)}</span>}
      <CopyNumber party={party} />
    </>
  );
};
