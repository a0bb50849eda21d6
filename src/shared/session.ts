import type { Outcome } from './outcome.ts';
import type { ProviderId } from './provider.ts';

/** Milliseconds since 1970-01-01T00:00:00Z. Every time inside the app is one of these. */
export type EpochMs = number;

/** `connectionId/callId`. Two connections may hold the same call id; a key never collides. */
export type SessionKey = string;

/**
 * One call as the app knows it: a call session at the provider, or one leg where the provider
 * has legs. What a provider did not say is `null`; zero and the empty string are answers.
 */
export interface Session {
  readonly key: SessionKey;
  /** The provider's id, case-sensitive, never empty. */
  readonly id: string;
  readonly connectionId: string;
  readonly provider: ProviderId;
  /** When ringing began. */
  readonly initiatedAt: EpochMs | null;
  /** When somebody answered (the second side's media began). */
  readonly answeredAt: EpochMs | null;
  readonly endedAt: EpochMs | null;
  readonly outcome: Outcome;
  /** The provider's own word for its state, verbatim: `ended`, `no-answer`, or one we never saw. */
  readonly providerStatus: string;
  /** False while the provider may still change the call (it rings or it is going on). */
  readonly isFinal: boolean;
  readonly type: CallType;
  /** The provider's own word for the type, verbatim; empty when it gave none. */
  readonly providerType: string;
  /** `call`, `meet`, `presenter` and whatever comes, verbatim. */
  readonly mode: string | null;
  readonly direction: Direction | null;
  /** The provider's own word for the direction, verbatim; absent where it gives none. */
  readonly providerDirection?: string;
  readonly from: Party;
  readonly to: Party;
  /**
   * Initiated to answered, or to the end when nobody answered; from the first ring where the
   * provider names it.
   */
  readonly ringingSeconds: number | null;
  /** Answered to ended, by the clock. Never the provider's minutes, never the billed time. */
  readonly talkSeconds: number | null;
  /** What the provider says it charges. */
  readonly billedSeconds: number | null;
  /** The sum over participants, in seconds; a different number from talk time. */
  readonly participantSeconds: number | null;
  readonly participants: readonly Participant[];
  readonly hasRecording: boolean;
  readonly recordings: readonly Recording[];
  /** Whether there is a transcription; absent where the call does not say. */
  readonly hasTranscription?: boolean;
  readonly hangup: Hangup | null;
  /** The leg this leg was bridged from, where the provider has legs. */
  readonly parentId: string | null;
  /**
   * What else joins this call with others of the same connection: `bridge:brg-7`,
   * `conference:conf-1`. Absent in sessions stored before there were any, and where there is none.
   */
  readonly conversationIds?: readonly string[];
  readonly tags: readonly string[];
  /*
   * What only some providers know is absent, not `null`, elsewhere: a million calls of others
   * carry no bytes for it, and it is true of calls that were stored before the app knew of it.
   */
  /** What the provider measured of the line. */
  readonly quality?: CallQuality;
  /** What the platform did in the call, in its order. */
  readonly callFlow?: readonly CallFlowCommand[];
  /** What answering-machine detection took the answering side for. */
  readonly answeredBy?: AnsweredBy;
}

export type CallType = 'audio' | 'video' | 'phone' | 'sip' | 'webrtc' | 'other';

export type Direction = 'incoming' | 'outgoing';

/** One end of a call. */
export interface Party {
  readonly kind: 'user' | 'group' | 'number' | 'sip' | 'client' | 'unknown';
  /** uid, guid, number or address as the provider wrote it; empty when unknown. */
  readonly id: string;
  readonly name: string | null;
}

/** One device in a call. The same person may be there twice; `personId` is no unique key. */
export interface Participant {
  readonly personId: string;
  readonly name: string | null;
  readonly hasJoined: boolean;
  /** The provider's own word, verbatim; absent for the initiator of an unanswered call. */
  readonly state: string | null;
  readonly deviceId: string | null;
  readonly joinedAt: EpochMs | null;
  readonly leftAt: EpochMs | null;
  /** Time in the call: leftAt − joinedAt where both are known, else what the provider says. */
  readonly seconds: number | null;
}

export interface Recording {
  readonly id: string;
  /** Shown and copied as text; never fetched without being asked. */
  readonly url: string | null;
  readonly startedAt: EpochMs | null;
  readonly endedAt: EpochMs | null;
  /** endedAt − startedAt; the providers' own duration fields disagree about their unit. */
  readonly seconds: number | null;
  readonly state: string | null;
}

export interface Hangup {
  /** Q.850 code or the provider's word. */
  readonly cause: string | null;
  readonly source: string | null;
  readonly sipCode: string | null;
  /** Free text of the provider beside the cause; absent where it gives none. */
  readonly reason?: string;
}

export interface CallQuality {
  /** Mean opinion score, 1 (bad) to 5 (excellent). */
  readonly mos: number | null;
  /** From dialling to the first sign from the other side. */
  readonly postDialDelaySeconds: number | null;
  readonly sip: SipInsights | null;
}

/** How the leg travelled; each as the provider wrote it. */
export interface SipInsights {
  readonly trunkType: string | null;
  readonly edgeRegion: string | null;
  readonly providerName: string | null;
  readonly userAgent: string | null;
  readonly signallingIp: string | null;
  readonly mediaIp: string | null;
}

export interface CallFlowCommand {
  readonly id: string;
  /** `answer`, `say`, `gather`, `record`, `bridge`, … and whatever comes, verbatim. */
  readonly command: string;
  /** The provider's own word, verbatim. */
  readonly status: string | null;
  /** When it was to be done: `keys eq 1`. */
  readonly conditions: readonly CallFlowCondition[];
}

export interface CallFlowCondition {
  readonly variable: string;
  readonly operator: string;
  readonly value: string;
}

export interface AnsweredBy {
  /** `human`, `machine` and whatever comes, verbatim. */
  readonly result: string;
  /** What was said, as the detection heard it. */
  readonly speech: string | null;
  readonly locale: string | null;
}

export const sessionKey = (connectionId: string, callId: string): SessionKey =>
  `${connectionId}/${callId}`;
