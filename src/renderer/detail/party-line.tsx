import type { Party } from '../../shared/session.ts';
import { partyTitle } from '../format/party.ts';
import styles from './details.module.css';

const kinds: Readonly<Record<Party['kind'], string>> = {
  user: 'User',
  group: 'Group',
  number: 'Number',
  sip: 'SIP address',
  client: 'Client',
  unknown: '',
};

/** A party with its id and kind; names are isolated, so that a right-to-left one keeps its place. */
export const PartyLine = ({ party }: { readonly party: Party }) => {
  const title = partyTitle(party);
  const isIdShown = party.id !== '' && party.id !== title;
  return (
    <>
      <bdi className={styles['name']}>{title}</bdi>
      {isIdShown ? <bdi className={styles['id']}>{party.id}</bdi> : null}
      {kinds[party.kind] === '' ? null : (
        <span className={styles['kind']}>{kinds[party.kind]}</span>
      )}
    </>
  );
};
