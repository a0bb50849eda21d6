import { test as base } from './app-fixture.ts';

interface Closable {
  readonly close: () => Promise<void>;
}

export interface FakeFixtures {
  /** A provider's fake, closed after the spec. */
  readonly opened: <F extends Closable>(fake: Promise<F>) => Promise<F>;
}

export const test = base.extend<FakeFixtures>({
  opened: async ({}, use) => {
    const fakes: Closable[] = [];
    await use(async (starting) => {
      const fake = await starting;
      fakes.push(fake);
      return fake;
    });
    for (const fake of fakes) await fake.close();
  },
});

export { expect } from './app-fixture.ts';
