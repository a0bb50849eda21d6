import type { SessionKey } from '../../shared/session.ts';

/** A call where it stands in the list. */
export interface Place {
  readonly key: SessionKey;
  readonly row: number;
}

/** What cells may ask of the grid around them. */
export interface GridContext {
  /** Turns a call's selection round; as a range, all from the last one pressed through this. */
  readonly press: (place: Place, isRange: boolean) => void;
}
