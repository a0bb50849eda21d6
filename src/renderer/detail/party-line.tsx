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

/** A number's button stays beside the number, wherever the line breaks. */
const Id = ({ party, isName }: { readonly party: Party; readonly isName: boolean }) => {
  const number = phoneOf(party);
  const id = <bdi className={styles[isName ? 'name' : 'id']}>{readableId(party)}</bdi>;
  return number === null ? (
    id
  ) : (
    <span className={styles['copyable']}>
      {id}
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
      {id === title ? null : <bdi className={styles['name']}>{title}</bdi>}
      {id === '' ? null : <Id party={party} isName={id === title} />}
      {kindOf(party) === '' ? null : <span className={styles['kind']}>{kindOf(party)}</span>}
    </>
  );
};
