import type { ConnectionColour } from '../../shared/connection-colour.ts';
import styles from './connection-dot.module.css';

/** A connection's colour before its name, which says the same in words. */
export const ConnectionDot = ({ colour }: { readonly colour: ConnectionColour | null }) => (
  <span
    aria-hidden
    className={styles['dot']}
    style={colour === null ? undefined : { background: `var(--connection-${colour})` }}
  />
);
