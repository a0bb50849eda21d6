import { callIdPart } from '../call-id-part.ts';
import type { ListAsk } from '../provider.ts';
import { birdBaseUrl, birdChannel, birdWorkspace } from './base-url.ts';

/** The most calls a listing gives at once; the default is 10 or 25, by the page that is read. */
const callsPerPage = 1000;
/** Recordings and transcriptions stop at 99. */
const detailsPerPage = 99;

/** The addresses of one connection's resources. */
export interface BirdAddresses {
  /** The channel the connection is limited to, if it is to one. */
  readonly channelId: string | null;
  readonly calls: (ask: ListAsk) => URL;
  readonly call: (channelId: string, callId: string) => URL;
  /** The workspace's log, limited to one call: says in which channel it was. */
  readonly callInWorkspace: (callId: string) => URL;
  /** Recordings of finished calls; a call's own sub-resource has them only while it goes on. */
  readonly recordings: (callId: string, pageToken: string | null) => URL;
  readonly recordingFile: (recordingId: string) => URL;
  /** Of the whole workspace: no filter is documented. */
  readonly transcriptions: (pageToken: string | null) => URL;
}

export const birdAddresses = (settings: Readonly<Record<string, string>>): BirdAddresses => {
  const base = birdBaseUrl(settings).href.replace(/\/+$/, '');
  const workspace = `${base}/workspaces/${birdWorkspace(settings)}`;
  const channelId = birdChannel(settings);
  const log = `${workspace}/channels/calls`;
  const callsOf = (channel: string) => `${workspace}/channels/${channel}/calls`;
  return {
    channelId,
    calls: ({ from, to, cursor }) =>
      withQuery(channelId === null ? log : callsOf(channelId), {
        limit: String(callsPerPage),
        startAt: from === null ? null : new Date(from).toISOString(),
        endAt: new Date(to).toISOString(),
        pageToken: cursor,
      }),
    call: (channel, callId) => new URL(`${callsOf(channel)}/${callId}`),
    callInWorkspace: (callId) => withQuery(log, { limit: '10', id: callId }),
    recordings: (callId, pageToken) =>
      withQuery(`${workspace}/recordings`, {
        limit: String(detailsPerPage),
        sourceId: callId,
        pageToken,
      }),
    recordingFile: (recordingId) =>
      new URL(`${workspace}/recordings/${callIdPart(recordingId)}.mp3`),
    transcriptions: (pageToken) =>
      withQuery(`${workspace}/transcriptions`, { limit: String(detailsPerPage), pageToken }),
  };
};

const withQuery = (address: string, query: Readonly<Record<string, string | null>>): URL => {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) {
    if (value !== null) url.searchParams.set(name, value);
  }
  return url;
};
