import type { CallWords } from './call-words.ts';

/**
 * Bird's documented statuses (its page *Voice webhooks*), and words that are not documented but
 * have been seen or are to be expected: its list of outbound statuses is cut off in every copy.
 */
export const birdWords: CallWords = {
  statuses: [
    {
      word: 'accepted',
      outcome: 'ongoing',
      isFinal: false,
      sentence: 'Bird has taken the call on and has not dialled yet.',
    },
    { word: 'starting', outcome: 'ongoing', isFinal: false, sentence: 'It is being set up.' },
    {
      word: 'ringing',
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
      word: 'completed',
      outcome: 'answered',
      outcomeIfUnanswered: 'missed',
      isFinal: true,
      sentence:
        'It is over. Answered if Bird names a time of answering or a duration, missed otherwise.',
    },
    {
      word: 'no-answer',
      outcome: 'missed',
      isFinal: true,
      sentence: 'It rang until it stopped, and nobody took it.',
    },
    { word: 'busy', outcome: 'busy', isFinal: true, sentence: 'The line called was in use.' },
    { word: 'failed', outcome: 'failed', isFinal: true, sentence: 'It could not be connected.' },
    {
      word: 'canceled',
      outcome: 'cancelled',
      isFinal: true,
      sentence: 'It was called off before anybody took it. Not in Bird’s documents.',
    },
    {
      word: 'cancelled',
      outcome: 'cancelled',
      isFinal: true,
      sentence: 'The same as “canceled”. Not in Bird’s documents.',
    },
    {
      word: 'rejected',
      outcome: 'rejected',
      isFinal: true,
      sentence: 'The side called turned it down. Not in Bird’s documents.',
    },
  ],
  causes: [],
  types: [
    { word: 'pstn', type: 'phone', sentence: 'A leg over the public telephone network.' },
    { word: 'webrtc', type: 'webrtc', sentence: 'A leg to a browser or an app.' },
    { word: 'sip', type: 'sip', sentence: 'A leg over a SIP trunk. Not in Bird’s documents.' },
  ],
  typeNote: null,
  directions: [
    {
      word: 'incoming',
      direction: 'incoming',
      sentence:
        'Seen from Bird: the leg came into its platform. A call made in a browser begins with such a leg.',
    },
    {
      word: 'outgoing',
      direction: 'outgoing',
      sentence: 'Seen from Bird: its platform dialled this leg.',
    },
  ],
  directionNote: null,
};
