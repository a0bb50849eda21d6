import type {
  AnsweredBy,
  CallFlowCommand,
  CallQuality,
  Hangup,
  Session,
  SipInsights,
} from '../../../shared/session.ts';
import type { WireCall } from './wire.ts';

type Insights = Pick<Session, 'quality' | 'callFlow' | 'answeredBy'>;

/** What Bird measured and did, each only where there is something to show. */
export const toInsights = (call: WireCall): Insights => {
  const quality = toQuality(call);
  const callFlow = toCallFlow(call);
  const answeredBy = toAnsweredBy(call);
  return {
    ...(quality === null ? {} : { quality }),
    ...(callFlow.length === 0 ? {} : { callFlow }),
    ...(answeredBy === null ? {} : { answeredBy }),
  };
};

const toQuality = (call: WireCall): CallQuality | null => {
  const mos = within(call.qualityInsights?.mos, 1, 5);
  // Seconds by the samples (2.10 for a leg that rang after 2.7 s); the documents name no unit.
  const postDialDelaySeconds = within(call.qualityInsights?.pdd, 0, 3600);
  const sip = toSip(call);
  const isEmpty = mos === null && postDialDelaySeconds === null && sip === null;
  return isEmpty ? null : { mos, postDialDelaySeconds, sip };
};

const toSip = ({ sipInsights, sipType }: WireCall): SipInsights | null => {
  const sip: SipInsights = {
    trunkType: sipType,
    edgeRegion: sipInsights?.edgeRegion ?? null,
    providerName: sipInsights?.providerName ?? null,
    userAgent: sipInsights?.userAgent ?? null,
    signallingIp: sipInsights?.remoteSignallingIp ?? null,
    mediaIp: sipInsights?.remoteMediaIp ?? null,
  };
  return Object.values(sip).every((value) => value === null) ? null : sip;
};

/** A value outside its scale (MOS 0 for "not measured") is none; the raw JSON still shows it. */
const within = (value: number | null | undefined, least: number, most: number): number | null =>
  value === null || value === undefined || value < least || value > most ? null : value;

const toCallFlow = ({ callFlow }: WireCall): readonly CallFlowCommand[] =>
  (callFlow?.commands ?? []).map(({ id, command, status, conditions }) => ({
    id: id ?? '',
    command: command ?? '',
    status,
    conditions: (conditions ?? []).map(({ variable, operator, value }) => ({
      variable: variable ?? '',
      operator: operator ?? '',
      value: value ?? '',
    })),
  }));

const toAnsweredBy = ({ amdResult }: WireCall): AnsweredBy | null => {
  const result = amdResult?.result ?? '';
  if (result === '') return null;
  return { result, speech: amdResult?.speech ?? null, locale: amdResult?.locale ?? null };
};

/** `hangupCauseCode` is a Q.850 code by its samples; without one, the reason in words is the cause. */
export const toHangup = (call: WireCall): Hangup | null => {
  const { hangupCauseCode, hangupSource: source } = call;
  const reason = call.reason === '' ? null : call.reason;
  const cause = hangupCauseCode ?? reason;
  const sipCode = call.hangupSipCode ?? call.sipInsights?.hangupSipCode ?? null;
  if (cause === null && source === null && sipCode === null) return null;
  const hasBoth = hangupCauseCode !== null && reason !== null;
  return { cause, source, sipCode, ...(hasBoth ? { reason } : {}) };
};
