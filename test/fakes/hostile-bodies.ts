import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import type { Fault } from './faults.ts';

const gzipHeaders = { 'content-encoding': 'gzip' };

/** A gzip stream without its end, under a `content-length` that is right for what is sent. */
export const truncatedGzip =
  (missingBytes = 20): Fault =>
  ({ answer, send }) => {
    const reply = answer();
    const body = gzipSync(reply.body).subarray(0, -missingBytes);
    send({ ...reply, headers: { ...reply.headers, ...gzipHeaders }, body });
  };

/** The right answer, compressed as a real server would. */
export const gzipped: Fault = ({ answer, send }) => {
  const reply = answer();
  send({ ...reply, headers: { ...reply.headers, ...gzipHeaders }, body: gzipSync(reply.body) });
};

const piece = Buffer.alloc(65_536, 'x');

/** Valid JSON of this size and more, made as it is sent: `{"data":["xxxx…"]}`. */
function* longJson(bytes: number): Generator<Buffer> {
  yield Buffer.from('{"data":["');
  for (let sent = 0; sent < bytes; sent += piece.length) yield piece;
  yield Buffer.from('"]}');
}

/** A client that had enough closes the connection: that is what these bodies are for. */
const ignoreHangUp = (): void => undefined;

/** A body of this many bytes, no length said; stops when the client hangs up. */
export const hugeBody =
  (bytes: number): Fault =>
  ({ response }) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    return pipeline(Readable.from(longJson(bytes)), response).catch(ignoreHangUp);
  };

/** About a thousandth of the bytes on the wire, all of them once decompressed. */
export const gzipBomb =
  (decodedBytes: number): Fault =>
  ({ response }) => {
    response.writeHead(200, { 'content-type': 'application/json', ...gzipHeaders });
    const source = Readable.from(longJson(decodedBytes));
    return pipeline(source, createGzip(), response).catch(ignoreHangUp);
  };
