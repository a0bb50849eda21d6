/**
 * CometChat's JSON for a call, as its *List Calls* and *Get Call* pages show it. Times are Unix
 * seconds, minutes are decimal. Written apart from the provider's own reader on purpose: a fake
 * that shares the reader's types would agree with its mistakes.
 */
export interface WireCall {
  readonly sessionId: string;
  readonly totalAudioMinutes: number;
  readonly totalVideoMinutes: number;
  /** `HH:MM:SS`; wall clock, not a sum over participants. */
  readonly totalDuration: string;
  readonly hasRecording: boolean;
  readonly initiatedAt: number;
  readonly initiator: string;
  readonly mode: string;
  /** uid or guid, by `receiverType`. */
  readonly receiver: string;
  readonly receiverType: string;
  readonly status: string;
  readonly totalDurationInMinutes: number;
  /** Joined entries, one a device. */
  readonly totalParticipants: number;
  readonly type: string;
  /** This and the two times are absent when nobody answered. */
  readonly mid?: string;
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly participants?: readonly WireParticipant[];
  readonly recordings?: readonly WireRecording[];
  readonly data?: { readonly entities: { readonly initiator: Entity; readonly receiver: Entity } };
}

/** The two pages name a participant's duration differently: each object has one of the names. */
export interface WireParticipant {
  readonly uid: string;
  readonly name?: string;
  readonly avatar?: string;
  readonly totalAudioMinutes: number;
  readonly totalVideoMinutes: number;
  readonly isJoined: boolean;
  /** Absent on the initiator of a call nobody answered. */
  readonly state?: string;
  /** Minutes, in *List Calls*. */
  readonly totalDuration?: number;
  /** Minutes, in *Get Call*. */
  readonly totalDurationInMinutes?: number;
  readonly deviceId?: string;
  readonly joinedAt?: number;
  readonly mid?: string;
  readonly leftAt?: number;
}

export interface WireRecording {
  readonly rid: string;
  readonly recording_url: string;
  /** Minutes. */
  readonly duration: number;
  readonly startTime: number;
  readonly endTime: number;
}

export interface Entity {
  readonly entity: {
    readonly uid?: string;
    readonly guid?: string;
    readonly name: string;
    readonly avatar?: string;
    readonly icon?: string;
  };
}

/** A listed call as *Get Call* would show it: the participants' duration under its other name. */
export const asSingle = (call: WireCall): WireCall =>
  call.participants === undefined
    ? call
    : {
        ...call,
        participants: call.participants.map(({ totalDuration, ...rest }) =>
          totalDuration === undefined ? rest : { ...rest, totalDurationInMinutes: totalDuration },
        ),
      };
