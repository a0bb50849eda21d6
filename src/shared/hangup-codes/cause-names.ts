/**
 * Q.850 causes as telephony software writes them out (FreeSWITCH's names, which the events of
 * Bandwidth's Catapult use).
 */
export const causeNumbers: ReadonlyMap<string, number> = new Map([
  ['UNALLOCATED_NUMBER', 1],
  ['NO_ROUTE_TRANSIT_NET', 2],
  ['NO_ROUTE_DESTINATION', 3],
  ['NORMAL_CLEARING', 16],
  ['USER_BUSY', 17],
  ['NO_USER_RESPONSE', 18],
  ['NO_ANSWER', 19],
  ['SUBSCRIBER_ABSENT', 20],
  ['CALL_REJECTED', 21],
  ['NUMBER_CHANGED', 22],
  ['DESTINATION_OUT_OF_ORDER', 27],
  ['INVALID_NUMBER_FORMAT', 28],
  ['FACILITY_REJECTED', 29],
  ['NORMAL_UNSPECIFIED', 31],
  ['NORMAL_CIRCUIT_CONGESTION', 34],
  ['NETWORK_OUT_OF_ORDER', 38],
  ['NORMAL_TEMPORARY_FAILURE', 41],
  ['SWITCH_CONGESTION', 42],
  ['REQUESTED_CHAN_UNAVAIL', 44],
  ['OUTGOING_CALL_BARRED', 52],
  ['INCOMING_CALL_BARRED', 54],
  ['BEARERCAPABILITY_NOTAUTH', 57],
  ['BEARERCAPABILITY_NOTAVAIL', 58],
  ['INCOMPATIBLE_DESTINATION', 88],
  ['RECOVERY_ON_TIMER_EXPIRE', 102],
  ['INTERWORKING', 127],
]);

/** Words that are no Q.850 cause, in lower case: FreeSWITCH's own, and Bandwidth Voice v2's. */
export const causeSentences: ReadonlyMap<string, string> = new Map([
  ['originator_cancel', 'The caller hung up before anybody answered.'],
  ['lose_race', 'The call was answered on another device.'],
  ['allotted_timeout', 'The longest time allowed for the call was over.'],
  ['hangup', 'Somebody hung up in the normal way.'],
  ['busy', 'The line called was in use.'],
  ['timeout', 'It rang until the time for it was over, and nobody took the call.'],
  ['cancel', 'The call was called off before anybody answered.'],
  ['rejected', 'The call was turned down.'],
  ['callback-error', 'The customer’s own server did not say what to do with the call.'],
  ['invalid-bxml', 'What the customer’s own server said could not be read.'],
  ['application-error', 'What the customer’s own server asked for could not be done.'],
  ['account-limit', 'A limit of the account was reached.'],
  ['node-capacity-exceeded', 'The provider had no room for the call at that moment.'],
  ['error', 'The provider had a failure.'],
]);
