import type { CallWords } from './call-words.ts';

const noTypes = {
  types: [],
  typeNote:
    'Bandwidth has no word for the type. A call with a SIP address at one end is SIP, one between numbers is phone.',
};

/** Catapult, v1: the documented states, `error` of one SDK, and the causes of the hangup event. */
export const bandwidthWords: CallWords = {
  ...noTypes,
  statuses: [
    {
      word: 'started',
      outcome: 'ongoing',
      isFinal: false,
      sentence: 'It is being set up or rings.',
    },
    {
      word: 'active',
      outcome: 'ongoing',
      isFinal: false,
      sentence: 'Somebody took it, and it goes on.',
    },
    {
      word: 'transferring',
      outcome: 'ongoing',
      isFinal: false,
      sentence: 'It is being put through to somebody else.',
    },
    {
      word: 'completed',
      outcome: 'answered',
      outcomeIfUnanswered: 'missed',
      isFinal: true,
      sentence:
        'It is over. Answered if Bandwidth names a time of answering, missed otherwise. The call’s events may know better.',
    },
    {
      word: 'rejected',
      outcome: 'rejected',
      isFinal: true,
      sentence: 'An incoming call was turned down.',
    },
    {
      word: 'error',
      outcome: 'failed',
      isFinal: true,
      sentence: 'It ended with an error. Known only from one of Bandwidth’s SDKs.',
    },
  ],
  causes: [
    {
      word: 'normal_clearing',
      outcome: null,
      sentence: 'Somebody hung up. Says nothing about whether the call was taken.',
    },
    {
      word: 'originator_cancel',
      outcome: 'cancelled',
      sentence: 'The caller hung up before anybody took it.',
    },
    { word: 'user_busy', outcome: 'busy', sentence: 'The line called was in use.' },
    { word: 'call_rejected', outcome: 'rejected', sentence: 'The side called turned it down.' },
    {
      word: 'no_answer',
      outcome: 'missed',
      sentence: 'It rang until it stopped, and nobody took it.',
    },
    {
      word: 'unallocated_number',
      outcome: 'failed',
      sentence: 'Nobody has the number that was called.',
    },
    {
      word: 'normal_temporary_failure',
      outcome: 'failed',
      sentence: 'The network could not connect it at that moment.',
    },
  ],
  directions: [
    { word: 'in', direction: 'incoming', sentence: 'The call came in to Bandwidth.' },
    { word: 'out', direction: 'outgoing', sentence: 'Bandwidth dialled it.' },
  ],
  directionNote: null,
};

/** Voice v2: its documents ask to expect further states and causes. */
export const bandwidthV2Words: CallWords = {
  ...noTypes,
  statuses: [
    { word: 'queued', outcome: 'ongoing', isFinal: false, sentence: 'It waits to be dialled.' },
    {
      word: 'initiated',
      outcome: 'ongoing',
      isFinal: false,
      sentence: 'It is being set up or rings.',
    },
    {
      word: 'answered',
      outcome: 'ongoing',
      isFinal: false,
      sentence: 'Somebody took it, and it goes on.',
    },
    {
      word: 'disconnected',
      outcome: 'answered',
      outcomeIfUnanswered: 'unknown',
      isFinal: true,
      sentence:
        'It is over; the cause says how. Without a cause, answered if it names a time of answering.',
    },
  ],
  causes: [
    {
      word: 'hangup',
      outcome: 'answered',
      outcomeIfUnanswered: 'missed',
      sentence: 'Somebody hung up: answered if it names a time of answering, missed otherwise.',
    },
    { word: 'busy', outcome: 'busy', sentence: 'The line called was in use.' },
    {
      word: 'timeout',
      outcome: 'missed',
      sentence: 'It rang until it stopped, and nobody took it.',
    },
    {
      word: 'cancel',
      outcome: 'cancelled',
      sentence: 'It was called off before anybody took it.',
    },
    { word: 'rejected', outcome: 'rejected', sentence: 'The side called turned it down.' },
    {
      word: 'callback-error',
      outcome: 'failed',
      sentence: 'The customer’s own server did not say what to do.',
    },
    {
      word: 'invalid-bxml',
      outcome: 'failed',
      sentence: 'The customer’s own server said what to do in a way that could not be read.',
    },
    {
      word: 'application-error',
      outcome: 'failed',
      sentence: 'What the customer’s own server asked for could not be done.',
    },
    { word: 'account-limit', outcome: 'failed', sentence: 'A limit of the account was reached.' },
    {
      word: 'node-capacity-exceeded',
      outcome: 'failed',
      sentence: 'Bandwidth had no room for the call at that moment.',
    },
    { word: 'error', outcome: 'failed', sentence: 'It ended with an error at Bandwidth.' },
    {
      word: 'unknown',
      outcome: 'answered',
      outcomeIfUnanswered: 'unknown',
      sentence: 'Bandwidth does not know why: answered if it names a time of answering.',
    },
  ],
  directions: [
    { word: 'inbound', direction: 'incoming', sentence: 'The call came in to Bandwidth.' },
    { word: 'outbound', direction: 'outgoing', sentence: 'Bandwidth dialled it.' },
  ],
  directionNote: null,
};
