import type { Reply } from '../../src/main/samples/loopback-server.ts';
import type { Fault } from './faults.ts';

/** Answers that are whole on the wire and not what was asked for. */
export const replyWith =
  (status: number, body: string | Uint8Array, headers: Reply['headers'] = {}): Fault =>
  ({ send }) =>
    send({
      status,
      body,
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    });

export const replyWithJson = (status: number, body: unknown, headers?: Reply['headers']): Fault =>
  replyWith(status, JSON.stringify(body), headers);

/** These bytes, not one more or less: a fixture as it was captured. */
export const exactBytes = (bytes: Uint8Array, contentType = 'application/json'): Fault =>
  replyWith(200, bytes, { 'content-type': contentType });

/** What a hotel's network or a company's proxy says in the provider's place. */
export const htmlPage = (status = 200): Fault =>
  replyWith(status, '<!doctype html><title>Sign in</title><h1>Welcome to the hotel</h1>', {
    'content-type': 'text/html; charset=utf-8',
  });

/** The server's own JSON answer, changed. */
export const rewriteJson =
  (change: (body: unknown) => unknown): Fault =>
  ({ answer, send }) => {
    const reply = answer();
    const body: unknown = JSON.parse(Buffer.from(reply.body).toString('utf8'));
    send({ ...reply, body: JSON.stringify(change(body)) });
  };

/** Sends the client to the same path on another origin. */
export const redirectTo =
  (origin: string, status = 302): Fault =>
  ({ request, send }) =>
    send({ status, body: '', headers: { location: new URL(request.path, origin).href } });
