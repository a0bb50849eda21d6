import type { Detail } from '../../shared/detail.ts';
import type { Outcome } from '../../shared/outcome.ts';
import type { SessionKey } from '../../shared/session.ts';
import type { ArchiveDb } from './db.ts';

/** What a detail tells of its call that the call itself does not, as far as the list shows it. */
export interface Learnt {
  /** Only that there is one: an empty list may fill later. */
  readonly hasRecording?: true;
  readonly outcome?: Outcome;
}

export const learntFrom = (detail: Detail): Learnt => {
  switch (detail.kind) {
    case 'recordings':
      return detail.recordings.length > 0 ? { hasRecording: true } : {};
    case 'events':
      return detail.outcome === null ? {} : { outcome: detail.outcome };
    case 'transcriptions':
      return {};
  }
};

/**
 * What was learnt of calls, by key. In memory beside the index, because a newer copy of a call
 * comes without it. Details are fetched one call at a time, so there are few.
 */
export interface LearntFacts {
  readonly of: (key: SessionKey) => Learnt | undefined;
  readonly add: (key: SessionKey, learnt: Learnt) => void;
  readonly keys: () => Iterable<SessionKey>;
}

export const createLearntFacts = (): LearntFacts => {
  const facts = new Map<SessionKey, Learnt>();
  return {
    of: (key) => facts.get(key),
    add: (key, learnt) => {
      if (Object.keys(learnt).length > 0) facts.set(key, { ...facts.get(key), ...learnt });
    },
    keys: () => facts.keys(),
  };
};

export const readLearntFacts = async (db: ArchiveDb): Promise<LearntFacts> => {
  const facts = createLearntFacts();
  await db.details.each(({ key, detail }) => facts.add(key, learntFrom(detail)));
  return facts;
};
