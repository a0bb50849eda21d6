/**
 * Why a telephone network ended a call: the causes of ITU-T Q.850, in words for somebody who has
 * never seen the standard.
 */
export const q850Sentences: ReadonlyMap<number, string> = new Map([
  [1, 'Nobody has this number.'],
  [2, 'The network on the way there is not known to the one that was asked.'],
  [3, 'There is no way to this destination.'],
  [4, 'The number was dialled with a wrong prefix, or it is out of service.'],
  [5, 'The number was dialled with a wrong trunk prefix.'],
  [6, 'The line offered for the call cannot be used.'],
  [7, 'The call was delivered over a line that was already set up.'],
  [8, 'A call with higher priority took the line.'],
  [9, 'A call with higher priority took the line, which is kept for it.'],
  [14, 'The number was moved to another network.'],
  [16, 'Somebody hung up in the normal way.'],
  [17, 'The line called was in use.'],
  [18, 'The device called did not answer the network at all.'],
  [19, 'It rang, but nobody took the call.'],
  [20, 'The phone called is switched off or has no reception.'],
  [21, 'The call was turned down.'],
  [22, 'The number has changed.'],
  [23, 'The call was sent on to another destination.'],
  [24, 'The call was turned down because of a service of the side called.'],
  [25, 'The network sent the call round in a circle.'],
  [26, 'The call was answered on another device of the same person.'],
  [27, 'The destination does not work at the moment.'],
  [28, 'The number is not complete or not written correctly.'],
  [29, 'A service that the call needed was refused.'],
  [30, 'The network answered a question about the state of the call.'],
  [31, 'The call ended normally; the network gives no further reason.'],
  [34, 'All lines of the network were in use.'],
  [38, 'The network is out of order.'],
  [41, 'The network had a short failure; another attempt may work.'],
  [42, 'The network’s equipment was overloaded.'],
  [43, 'Information about the call was lost on the way.'],
  [44, 'The line asked for is not free.'],
  [46, 'A call with higher priority blocked the line.'],
  [47, 'The network lacked something the call needed.'],
  [49, 'The quality asked for is not available.'],
  [50, 'The service asked for has not been ordered for this line.'],
  [52, 'Outgoing calls are barred.'],
  [53, 'Outgoing calls are barred within this group of users.'],
  [54, 'Incoming calls are barred.'],
  [55, 'Incoming calls are barred within this group of users.'],
  [57, 'This line is not allowed to make this kind of call.'],
  [58, 'This kind of call is not possible at the moment.'],
  [63, 'The service or option asked for is not available.'],
  [65, 'The network does not know this kind of call.'],
  [66, 'The network does not know this kind of line.'],
  [69, 'The network does not know the service asked for.'],
  [79, 'The network does not know the service or option asked for.'],
  [81, 'The network knew no such call any more.'],
  [82, 'The line named does not exist.'],
  [87, 'The number called is not a member of the group of users.'],
  [88, 'The device called cannot take this kind of call.'],
  [91, 'The network chosen for the way does not exist or is named wrongly.'],
  [95, 'A message between the networks was not valid.'],
  [96, 'A message between the networks lacked something it needs.'],
  [97, 'A message between the networks was of an unknown kind.'],
  [98, 'A message between the networks came at the wrong time.'],
  [99, 'A message between the networks had an unknown part.'],
  [100, 'A message between the networks had a part that was not valid.'],
  [101, 'A message between the networks did not fit the state of the call.'],
  [102, 'A timer ran out before the other side reacted.'],
  [111, 'The networks did not understand each other.'],
  [127, 'Another network gave no reason.'],
]);

/** What a range of causes has in common, for those that are not in the table. */
export const q850Class = (code: number): string | null => {
  if (code < 1 || code > 127) return null;
  if (code < 32) return 'The call ended in a way the network takes for normal.';
  if (code < 48) return 'The network lacked the means for the call.';
  if (code < 64) return 'A service or option was not available.';
  if (code < 80) return 'A service or option is not known to the network.';
  if (code < 96) return 'A message between the networks was not valid.';
  return 'The networks did not understand each other.';
};
