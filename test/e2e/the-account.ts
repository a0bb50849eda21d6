import { readFile } from 'node:fs/promises';
import { test as base } from './app-fixture.ts';
import {
  startFakeCometChat,
  type FakeCometChat,
  type FakeCometChatOptions,
} from '../fakes/cometchat.ts';
import { generateCalls } from '../../src/main/samples/generate-calls.ts';
import { sampleSource } from '../../src/main/samples/sample-source.ts';
import type { CometChatAnswers } from './steps.ts';

export interface AccountFixtures {
  /** An account at CometChat: a real server on loopback, closed after the spec. */
  readonly account: (options?: AccountOptions) => Promise<FakeCometChat>;
}

export interface AccountOptions extends FakeCometChatOptions {
  /** How many generated calls the account has. */
  readonly calls?: number;
}

const sourceOf = (count: number) =>
  sampleSource(generateCalls({ seed: 7, count, until: Date.UTC(2026, 0, 15, 12) }));

export const test = base.extend<AccountFixtures>({
  account: async ({}, use) => {
    const accounts: FakeCometChat[] = [];
    await use(async ({ calls = 30, ...options } = {}) => {
      const account = await startFakeCometChat({ source: sourceOf(calls), ...options });
      accounts.push(account);
      return account;
    });
    for (const account of accounts) await account.close();
  },
});

/** What a person types into the form to reach the account. */
export const answersFor = (
  { baseUrl, apiKey }: FakeCometChat,
  changes: Partial<CometChatAnswers> = {},
): CometChatAnswers => ({
  name: 'Support app',
  appId: '31780434a95d45',
  region: 'us',
  apiKey,
  baseUrl,
  ...changes,
});

export const fixture = (name: string): Promise<Buffer> =>
  readFile(new URL(`../fixtures/cometchat/${name}`, import.meta.url));

export { expect } from './app-fixture.ts';
