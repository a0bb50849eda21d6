import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type {
  KeptTranscript,
  TranscriptReference,
  TranscriptRequest,
} from '../../shared/transcript.ts';
import { FailureError } from '../failure-error.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import type { Http } from '../http/http.ts';
import { contentType, isWebPage } from '../providers/error-body.ts';
import type { ProviderAccess } from './provider-access.ts';
import { refusal } from './refusal.ts';

export interface TranscriptsParts extends ProviderAccess {
  readonly folder: string;
  readonly http: Http;
}

/** The whole texts of transcriptions, where a provider only names a place. */
export interface Transcripts {
  readonly kept: (reference: TranscriptReference) => Promise<KeptTranscript | null>;
  readonly fetch: (request: TranscriptRequest) => Promise<KeptTranscript>;
  readonly forgetConnection: (connectionId: string) => Promise<void>;
}

/** Above the limit of a whole request, retries included. */
const patienceMs = 120_000;

const shape = z.object({
  connectionId: z.string(),
  text: z.string(),
  fetchedAt: z.number(),
  host: z.string(),
});

const nameOf = ({ connectionId, callId, transcriptionId }: TranscriptReference): string => {
  const hash = createHash('sha256');
  return `${hash.update(JSON.stringify([connectionId, callId, transcriptionId])).digest('hex')}.json`;
};

export const createTranscripts = (parts: TranscriptsParts): Transcripts => {
  const { folder, http, now } = parts;

  const read = async (name: string) => {
    try {
      return shape.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
    } catch {
      return null;
    }
  };

  const ask = async (request: TranscriptRequest, signal: AbortSignal): Promise<KeptTranscript> => {
    const { callId, transcriptionId, host } = request;
    const { transcriptAt } = (await parts.connect(request.connectionId)).client;
    if (transcriptAt === undefined) throw new FailureError({ kind: 'recording-gone' });
    const { url, headers, isOwn, pace } = await transcriptAt(callId, transcriptionId, signal);
    if (!isOwn && url.host !== host) {
      throw new FailureError({ kind: 'recording-elsewhere', host: url.host });
    }
    const accept = 'text/*, application/json, */*;q=0.5';
    const asked = { url, headers: { accept, ...headers }, signal, ...(pace && { pace }) };
    const answer = await http.get(asked);
    if (answer.status >= 400) {
      throw new FailureError(refusal(answer.status, answer.headers, url, isOwn, now()));
    }
    if (isWebPage(answer)) {
      throw new FailureError({ kind: 'not-the-api', contentType: contentType(answer.headers) });
    }
    return { text: answer.body, fetchedAt: now(), host: url.host };
  };

  return {
    kept: async (reference) => {
      const found = await read(nameOf(reference));
      if (found === null) return null;
      const { text, fetchedAt, host } = found;
      return { text, fetchedAt, host };
    },
    fetch: async (request) => {
      const signal = AbortSignal.timeout(patienceMs);
      const kept = await parts.withRetry(() => ask(request, signal), { signal });
      const { connectionId } = request;
      await writeAtomically(
        join(folder, nameOf(request)),
        JSON.stringify({ connectionId, ...kept }),
      );
      return kept;
    },
    forgetConnection: async (connectionId) => {
      for (const name of await readdir(folder).catch(() => [])) {
        if ((await read(name))?.connectionId === connectionId) await rm(join(folder, name));
      }
    },
  };
};
