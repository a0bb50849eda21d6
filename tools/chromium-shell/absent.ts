import { NotInStandInError } from './not-in-stand-in.ts';

/** A module of Electron that can be imported and nothing else. */
export const absent = (name: string): object =>
  // A function, because only that can be called and constructed.
  new Proxy(function () {}, {
    get(_target, key): never {
      throw new NotInStandInError(`${name}.${String(key)}`);
    },
    construct(): never {
      throw new NotInStandInError(`new ${name}`);
    },
    apply(): never {
      throw new NotInStandInError(`${name}()`);
    },
  });
