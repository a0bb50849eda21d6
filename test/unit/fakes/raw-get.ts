import { connect } from 'node:net';

export interface RawAnswer {
  readonly head: string;
  readonly body: Buffer;
  /** `reset` when the other side tore the connection down instead of closing it. */
  readonly end: 'closed' | 'reset';
}

/** Every byte the server sent until it ended the connection: what really was on the wire. */
export const rawGet = (url: string, headers = 'apikey: test-key\r\n'): Promise<RawAnswer> =>
  new Promise((resolve) => {
    const { hostname, port, host, pathname, search } = new URL(url);
    const pieces: Buffer[] = [];
    const finish = (end: RawAnswer['end']) => {
      const all = Buffer.concat(pieces);
      const cut = all.indexOf('\r\n\r\n');
      const head = cut < 0 ? '' : all.subarray(0, cut).toString('latin1').toLowerCase();
      resolve({ head, body: all.subarray(cut < 0 ? 0 : cut + 4), end });
    };
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `GET ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\n${headers}connection: close\r\n\r\n`,
      );
    });
    socket.on('data', (piece) => pieces.push(piece));
    socket.on('error', () => finish('reset'));
    socket.on('close', () => finish('closed'));
  });
