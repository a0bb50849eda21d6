import { condition, refused } from './asked.ts';
import type { Reading } from './asked.ts';
import type { WireCall } from '../wire/wire-call.ts';

/** One of the known words, or several with commas between them, any of which will do. */
export const oneOf =
  (known: readonly string[], of: (call: WireCall) => string): Reading =>
  ({ name, value }) => {
    const wanted = value.split(',').map((word) => word.trim());
    return wanted.every((word) => known.includes(word))
      ? condition((call) => wanted.includes(of(call)))
      : refused(`The selected ${name} is invalid.`);
  };

/** The filter says `voice` on one page of the documentation and `audio` on another; data: `audio`. */
export const typeOneOf =
  (known: readonly string[]): Reading =>
  (parameter) => {
    const inData = (word: string) => (word === 'voice' ? 'audio' : word);
    const asked = oneOf(known, (call) => call.type)(parameter);
    if (asked.kind !== 'condition') return asked;
    const wanted = parameter.value.split(',').map((word) => inData(word.trim()));
    return condition((call) => wanted.includes(inData(call.type)));
  };

export const flag =
  (of: (call: WireCall) => boolean): Reading =>
  ({ name, value }) =>
    ['true', 'false', '1', '0'].includes(value)
      ? condition((call) => of(call) === (value === 'true' || value === '1'))
      : refused(`The ${name} field must be true or false.`);

export const takesPart = (call: WireCall, uid: string): boolean =>
  call.initiator === uid ||
  (call.receiverType === 'user' && call.receiver === uid) ||
  (call.participants ?? []).some((participant) => participant.uid === uid);

export const withPart: Reading = ({ value }) => condition((call) => takesPart(call, value));
