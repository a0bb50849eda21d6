import { execFileSync } from 'node:child_process';
import { test as base } from './the-account.ts';

/** A disk of its own over a folder, which then seems empty. In memory; Linux, and root only. */
export interface SmallDisk {
  readonly resize: (bytes: number) => void;
}

export interface DiskFixtures {
  /**
   * Puts a disk of so many bytes over a folder until the spec ends. Where this machine does not let
   * us the spec ends here, as one that was skipped: it has proved nothing, and says so.
   */
  readonly smallDisk: (folder: string, bytes: number) => SmallDisk;
}

const mount = (...args: readonly string[]): void => {
  execFileSync('mount', args, { stdio: ['ignore', 'ignore', 'pipe'] });
};

export const test = base.extend<DiskFixtures>({
  smallDisk: async ({ userDataDir }, use, info) => {
    const folders: string[] = [];
    await use((folder, bytes) => {
      if (!folder.startsWith(userDataDir)) throw new Error(`${folder} is not the spec’s own.`);
      try {
        mount('-t', 'tmpfs', '-o', `size=${bytes},mode=700`, 'callshelf-test', folder);
      } catch (error) {
        const description = `A small disk cannot be mounted here: ${String(error)}`;
        console.log(`NOT PROVED on this machine: “${info.title}”. ${description}`);
        info.skip(true, description);
      }
      folders.push(folder);
      return { resize: (size) => mount('-o', `remount,size=${size}`, folder) };
    });
    // Lazily: what still runs is closed after this.
    for (const folder of folders) execFileSync('umount', ['--lazy', folder]);
  },
});

export { expect } from './the-account.ts';
