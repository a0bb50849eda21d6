import type { Detail, DetailKind, EventsDetail } from '../../../shared/detail.ts';
import { bareList } from '../bare-list.ts';
import { detailItems } from '../detail-items.ts';
import { toEvent, toRecording, toTranscription } from './to-detail.ts';
import { outcomeFromHangup } from './to-outcome.ts';
import { wireEvent, wireRecording, wireTranscription } from './wire.ts';

/** Reads the answers of `…/calls/{id}/events`, `…/recordings` or `…/transcriptions`. */
export const readDetail = (
  kind: DetailKind,
  bodies: readonly string[],
  contentType = '',
): Detail => {
  const itemsOf = (body: string) => bareList(body, contentType, 'id');
  switch (kind) {
    case 'events': {
      const { items, unreadable } = detailItems(bodies, itemsOf, wireEvent, toEvent);
      return { kind, events: items, unreadable, ...ending(items) };
    }
    case 'recordings': {
      const { items, unreadable } = detailItems(bodies, itemsOf, wireRecording, toRecording);
      return { kind, recordings: items, unreadable };
    }
    case 'transcriptions': {
      const found = detailItems(bodies, itemsOf, wireTranscription, toTranscription);
      return { kind, transcriptions: found.items, unreadable: found.unreadable };
    }
  }
};

/** How the call ended. Only here can missed, busy and cancelled be told apart. */
const ending = (events: EventsDetail['events']): Pick<EventsDetail, 'hangup' | 'outcome'> => {
  const cause = events.findLast(({ name }) => name === 'hangup')?.data ?? null;
  if (cause === null || cause === '') return { hangup: null, outcome: null };
  const wasAnswered = events.some(({ name }) => name === 'answer');
  return {
    hangup: { cause, source: null, sipCode: null },
    outcome: wasAnswered ? null : outcomeFromHangup(cause),
  };
};
