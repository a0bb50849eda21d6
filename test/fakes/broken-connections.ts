import type { ServerResponse } from 'node:http';
import type { Exchange } from '../../src/main/samples/loopback-server.ts';
import type { Fault } from './faults.ts';

/** The connection is reset before a single byte of the answer. */
export const resetConnection: Fault = ({ response }) => {
  response.socket?.resetAndDestroy();
};

/** The connection stays open and nothing ever comes. */
export const neverAnswer: Fault = () => undefined;

const wholeBody = ({ answer }: Exchange) => {
  const reply = answer();
  return { ...reply, bytes: Buffer.from(reply.body) };
};

/** Closes once what was written is on its way. */
const writeAndClose = (response: ServerResponse, bytes: Uint8Array) =>
  response.write(bytes, () => response.destroy());

/** `content-length` promises the whole body; the connection closes after a part of it. */
export const closeMidBody =
  (afterBytes = 20): Fault =>
  (exchange) => {
    const { status, headers, bytes } = wholeBody(exchange);
    exchange.response.writeHead(status, { ...headers, 'content-length': bytes.length });
    writeAndClose(exchange.response, bytes.subarray(0, afterBytes));
  };

/** A chunked answer that closes without its last chunk. */
export const closeMidChunks =
  (afterBytes = 20): Fault =>
  (exchange) => {
    const { status, headers, bytes } = wholeBody(exchange);
    exchange.response.writeHead(status, { ...headers, 'transfer-encoding': 'chunked' });
    writeAndClose(exchange.response, bytes.subarray(0, afterBytes));
  };

/** No length and no chunks: HTTP cannot tell that the body was cut, only its content can. */
export const cutSilently =
  (afterBytes = 20): Fault =>
  (exchange) => {
    const { bytes } = wholeBody(exchange);
    exchange.response.socket?.end(
      Buffer.concat([
        Buffer.from(
          'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n',
        ),
        bytes.subarray(0, afterBytes),
      ]),
    );
  };

/** The whole body under a `content-length` that is wrong by so many bytes. */
export const wrongLength =
  (differenceBytes: number): Fault =>
  (exchange) => {
    const { status, headers, bytes } = wholeBody(exchange);
    exchange.response.writeHead(status, {
      ...headers,
      connection: 'close',
      'content-length': bytes.length + differenceBytes,
    });
    writeAndClose(exchange.response, bytes);
  };
