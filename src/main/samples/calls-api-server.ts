import { answerCall } from './api/answer-call.ts';
import type { SingleShape } from './api/answer-call.ts';
import { answerList } from './api/answer-list.ts';
import { answerTranscriptions } from './api/answer-transcriptions.ts';
import { answerRecording, recordingsAt } from './api/answer-recording.ts';
import { badRequest, emptyApiKey, noSuchPath, unknownApiKey } from './api/api-errors.ts';
import type { CallSource } from './call-source.ts';
import { listFilters } from './api/list-filters.ts';
import type { AudioWord } from './api/list-filters.ts';
import { parseListQuery } from './api/list-query.ts';
import { transcriptPath } from './wire/wire-recordings.ts';
import { startLoopbackServer } from './loopback-server.ts';
import type { Intercept, LoopbackServer, Reply, RequestLog } from './loopback-server.ts';
import { createRequestLimit } from './api/request-limit.ts';

export interface CallsApiOptions {
  readonly source: CallSource;
  readonly apiKey: string;
  /** Which of the two documented shapes *Get Call* has; an array of one unless said. */
  readonly singleShape?: SingleShape;
  /** The filter's words for audio; both unless said, since the documentation has both. */
  readonly audioWords?: readonly AudioWord[];
  /** The status of a missing or wrong key; 401 unless said. The documentation does not say it. */
  readonly keyRefusedStatus?: number;
  /** Requests above this in a minute get a 429; no limit unless said. */
  readonly requestsPerMinute?: number;
  /** Whether this server has the recordings, too; *Get Call* then names it as their place. */
  readonly hasRecordings?: boolean;
  /** Asked for more calls on a page, it answers with so many; 1000 unless said. */
  readonly mostPerPage?: number;
  readonly intercept?: Intercept;
}

export interface CallsApi extends LoopbackServer {
  /** Where the API is: what a connection's *API base URL* says. Ends in `/v3`. */
  readonly baseUrl: string;
}

/** The id is everything after `/calls/`, percent-encoded; `v3` and `v3.0` are the same. */
const path = /^\/v3(?:\.0)?\/calls(?:\/([^/]+)(\/transcriptions)?)?$/;

const header = (request: RequestLog, name: string): string | null => {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

const decoded = (segment: string): string | null => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
};

const keyProblem = (request: RequestLog, { apiKey, keyRefusedStatus = 401 }: CallsApiOptions) => {
  const given = header(request, 'apikey');
  if (given === null) return emptyApiKey(keyRefusedStatus);
  return given === apiKey ? null : unknownApiKey(keyRefusedStatus);
};

const listed = (url: URL, onBehalfOf: string | null, options: CallsApiOptions): Reply => {
  if (onBehalfOf !== null) url.searchParams.set('uid', onBehalfOf);
  const { mostPerPage } = options;
  if (mostPerPage !== undefined && Number(url.searchParams.get('perPage')) > mostPerPage)
    url.searchParams.set('perPage', String(mostPerPage));
  const filters = listFilters(options.audioWords ?? ['voice', 'audio']);
  const parsed = parseListQuery(url.searchParams, filters);
  return parsed.kind === 'refused'
    ? badRequest(parsed.details)
    : answerList(options.source, parsed.query);
};

const answer = (request: RequestLog, options: CallsApiOptions): Reply => {
  const url = URL.parse(request.path, 'http://127.0.0.1');
  const match = path.exec(url?.pathname ?? '');
  const recording = options.hasRecordings === true ? answerRecording(options.source, url) : null;
  if (recording !== null) return recording;
  if (url === null || match === null || request.method !== 'GET') return noSuchPath();
  const refusal = keyProblem(request, options);
  if (refusal !== null) return refusal;
  const onBehalfOf = header(request, 'onbehalfof');
  if (match[1] === undefined) return listed(url, onBehalfOf, options);
  const sessionId = decoded(match[1]);
  if (sessionId === null) return noSuchPath();
  const { host } = request.headers;
  const source =
    options.hasRecordings === true && host !== undefined
      ? recordingsAt(options.source, `http://${host}`)
      : options.source;
  return match[2] === undefined
    ? answerCall(source, sessionId, onBehalfOf, options.singleShape ?? 'array')
    : answerTranscriptions(
        options.source,
        sessionId,
        onBehalfOf,
        ...(source === options.source
          ? []
          : [(rid: string) => `http://${host}${transcriptPath(sessionId, rid)}`]),
      );
};

/**
 * CometChat's Calls API (*List Calls*, *Get Call* and its transcriptions) over a source of calls, on 127.0.0.1. The app
 * runs it for the sample calls, so that they take the same road as real ones; tests run it as
 * the provider.
 */
export const startCallsApi = async (options: CallsApiOptions): Promise<CallsApi> => {
  const overLimit = createRequestLimit(options.requestsPerMinute ?? Infinity);
  const server = await startLoopbackServer(
    (request) => overLimit() ?? answer(request, options),
    options.intercept,
  );
  return { ...server, baseUrl: `${server.url}/v3` };
};
