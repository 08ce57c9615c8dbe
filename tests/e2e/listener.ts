// A server on this computer that counts what comes to it: connections and datagrams.
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listener {
  /** With a slash at its end. */
  readonly url: string;
  /** `127.0.0.1:4711`, for TCP and for UDP. */
  readonly address: string;
  asked(): number;
  close(): void;
}

export async function listen(): Promise<Listener> {
  let asked = 0;
  const count = (): void => void (asked += 1);
  const server = createServer((_request, response) => response.end('heard'));
  // Connections count, not only requests: a page may open one ahead of a request.
  server.on('connection', count);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4').on('message', count);
  await new Promise<void>((done) => datagrams.bind(port, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${port}/`,
    address: `127.0.0.1:${port}`,
    asked: () => asked,
    close: () => {
      server.close();
      datagrams.close();
    },
  };
}
