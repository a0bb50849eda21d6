import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it came, kept so that a test can say what was asked and with which key. */
export interface RequestLog {
  readonly method: string;
  /** Path and query as sent, still percent-encoded. */
  readonly path: string;
  /** As sent, in their own case. */
  readonly headerNames: readonly string[];
  /** By lower-case name; `headers.apikey` is the key that was sent. */
  readonly headers: IncomingMessage['headers'];
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A request on its way to its answer. */
export interface Exchange {
  readonly request: RequestLog;
  readonly response: ServerResponse;
  /** What the server would answer; nothing is sent yet. */
  readonly answer: () => Reply;
  readonly send: (reply: Reply) => void;
}

/** Stands between request and answer: sends what `answer` gives, or does something else. */
export type Intercept = (exchange: Exchange) => void | Promise<void>;

export interface LoopbackServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** All requests so far, the ones a fault met included. */
  readonly requests: readonly RequestLog[];
  /** Ends open connections too. */
  readonly close: () => Promise<void>;
}

export const json = (status: number, body: unknown, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
});

const logOf = (request: IncomingMessage): RequestLog => ({
  method: request.method ?? 'GET',
  path: request.url ?? '/',
  headerNames: request.rawHeaders.filter((_, place) => place % 2 === 0),
  headers: request.headers,
});

const sendOn = (response: ServerResponse) => (reply: Reply) => {
  const length = Buffer.byteLength(reply.body);
  response.writeHead(reply.status, { ...reply.headers, 'content-length': length });
  response.end(reply.body);
};

const passOn: Intercept = ({ answer, send }) => send(answer());

/** An HTTP server on a free port of 127.0.0.1 whose answers are a function of the request. */
export const startLoopbackServer = async (
  answer: (request: RequestLog) => Reply,
  intercept: Intercept = passOn,
): Promise<LoopbackServer> => {
  const requests: RequestLog[] = [];
  const handle = async (request: RequestLog, response: ServerResponse) => {
    requests.push(request);
    await intercept({ request, response, answer: () => answer(request), send: sendOn(response) });
  };
  const server = createServer((incoming, response) => {
    incoming.resume();
    handle(logOf(incoming), response).catch((cause: unknown) => {
      // A defect of the server itself: seen as a broken connection, never as a plausible answer.
      response.destroy(cause instanceof Error ? cause : new Error(String(cause)));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
