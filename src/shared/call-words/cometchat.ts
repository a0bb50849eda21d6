import type { CallWords } from './call-words.ts';

/** Every word found in CometChat's documents, filters and SDK. */
export const cometchatWords: CallWords = {
  statuses: [
    {
      word: 'initiated',
      outcome: 'ongoing',
      isFinal: false,
      sentence: 'It rings. Nobody has taken it yet.',
    },
    {
      word: 'ongoing',
      outcome: 'ongoing',
      isFinal: false,
      sentence: 'Somebody took it, and it goes on.',
    },
    {
      word: 'ended',
      outcome: 'answered',
      outcomeIfUnanswered: 'missed',
      isFinal: true,
      sentence:
        'It is over. Answered if media began or somebody joined, missed otherwise: CometChat says “ended” of both.',
    },
    {
      word: 'unanswered',
      outcome: 'missed',
      isFinal: true,
      sentence: 'It rang until it stopped, and nobody took it.',
    },
    {
      word: 'missed',
      outcome: 'missed',
      isFinal: true,
      sentence: 'Nobody took it. Older word for “unanswered”.',
    },
    {
      word: 'rejected',
      outcome: 'rejected',
      isFinal: true,
      sentence: 'The person called turned it down.',
    },
    {
      word: 'busy',
      outcome: 'busy',
      isFinal: true,
      sentence: 'The person called was in another call.',
    },
    {
      word: 'cancelled',
      outcome: 'cancelled',
      isFinal: true,
      sentence: 'The caller hung up before anybody took it.',
    },
    {
      word: 'canceled',
      outcome: 'cancelled',
      isFinal: true,
      sentence: 'The same as “cancelled”; CometChat writes both.',
    },
    { word: 'failed', outcome: 'failed', isFinal: true, sentence: 'It could not be connected.' },
    { word: 'error', outcome: 'failed', isFinal: true, sentence: 'It ended with an error.' },
  ],
  causes: [],
  types: [
    { word: 'audio', type: 'audio', sentence: 'A call without pictures.' },
    { word: 'voice', type: 'audio', sentence: 'The same as “audio”; filters use this word.' },
    { word: 'video', type: 'video', sentence: 'A call with pictures.' },
  ],
  typeNote: null,
  directions: [],
  directionNote:
    'CometChat has no word for direction. With “On behalf of”, calls that this user began are outgoing and all others incoming. Without it, direction stays empty.',
};
