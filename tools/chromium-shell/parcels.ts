import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files in which long messages lie until the page has read them. */
export interface Parcels {
  /** The path of a new file with these bytes; `null` where there is no room for one. */
  readonly put: (bytes: Uint8Array) => string | null;
  readonly drop: (name: string) => void;
  /** A new document begins: what was for the one before, nobody reads any more. */
  readonly clear: () => void;
}

export const openParcels = (folder: string): Parcels => {
  let lastNumber = 0;
  const drop = (name: string): void => rmSync(join(folder, name), { force: true });
  const clear = (): void => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  };
  clear();
  return {
    clear,
    drop,
    put: (bytes) => {
      // Never the same twice: Chromium takes a file that it was given before for no choice at all.
      lastNumber += 1;
      const name = String(lastNumber);
      const file = join(folder, name);
      try {
        writeFileSync(file, bytes, { flag: 'wx', mode: 0o600 });
        return file;
      } catch {
        drop(name);
        return null;
      }
    },
  };
};
