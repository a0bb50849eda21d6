import { NotInStandInError } from './not-in-stand-in.ts';

/** Asked for by `await`, `JSON.stringify` and the inspector of any object; no Electron API. */
const askedByTheLanguage = new Set<string | symbol>(['then', 'toJSON', 'constructor']);

/**
 * The object as it is, but a member that is not there throws instead of being `undefined`: code
 * that works in the shell then uses nothing that only seems to work.
 */
export const honest = <T extends object>(name: string, real: T): T =>
  new Proxy(real, {
    get(target, key, receiver): unknown {
      if (typeof key === 'symbol' || key in target || askedByTheLanguage.has(key))
        return Reflect.get(target, key, receiver);
      throw new NotInStandInError(`${name}.${key}`);
    },
    set(target, key, value, receiver): boolean {
      if (typeof key === 'symbol' || key in target || key.startsWith('_'))
        return Reflect.set(target, key, value, receiver);
      throw new NotInStandInError(`${name}.${key}`);
    },
  });
