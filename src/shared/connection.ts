import type { ConnectionColour } from './connection-colour.ts';
import type { EpochMs } from './session.ts';
import type { ProviderId } from './provider.ts';

/** One account at one provider. Everything here may be shown; secrets are elsewhere. */
export interface Connection {
  readonly id: string;
  readonly provider: ProviderId;
  readonly name: string;
  /** The form's non-secret answers by field key, and `baseUrl` when one was given. */
  readonly settings: Readonly<Record<string, string>>;
  readonly createdAt: EpochMs;
  /** The sample calls: served by a generator inside the app, no account behind it. */
  readonly isSample: boolean;
  /** Whether a key is stored; never the key. */
  readonly hasKey: boolean;
  readonly colour: ConnectionColour;
  /** No sync takes it until a person says otherwise. */
  readonly isPaused: boolean;
}

/** What may be changed of a connection without its key. */
export interface ConnectionUpdate {
  readonly id: string;
  readonly name?: string | undefined;
  readonly colour?: ConnectionColour | undefined;
  readonly isPaused?: boolean | undefined;
}

/** What is still known of a connection that was removed: enough to name the calls it left. */
export interface RemovedConnection {
  readonly id: string;
  readonly provider: ProviderId;
  readonly name: string;
  readonly colour: ConnectionColour;
  readonly removedAt: EpochMs;
  /** Its calls were to go, too; a start that finds some of them finishes the removal. */
  readonly withCalls: boolean;
}

export interface RemoveConnection {
  /** Also of one that was removed before and has left its calls. */
  readonly id: string;
  /** Its calls are deleted for good, on this computer. */
  readonly withCalls: boolean;
}

/** What the form sends. Secrets travel this way only: into main, never out again. */
export interface ConnectionDraft {
  /** Absent for a new connection. */
  readonly id?: string | undefined;
  readonly provider: ProviderId;
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
  /** By field key. When editing, an absent or empty secret keeps the stored one. */
  readonly secrets: Readonly<Record<string, string>>;
  /** The person accepted that this system has no keyring and keys are only lightly protected. */
  readonly acceptsWeakKeyStorage?: boolean | undefined;
}

/** What *Test connection* found with one real request. */
export interface ConnectionTest {
  /** Calls the provider says it holds, where it says so. */
  readonly total: number | null;
  readonly newestAt: EpochMs | null;
}
