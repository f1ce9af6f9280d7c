import { once } from 'node:events';
import { type Server } from 'node:http';

/** The port cannot be had; the message says how to choose another. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

/** Listens and gives the URL. Port 0 takes a free one. */
export const listen = async (server: Server, port: number, host: string): Promise<string> => {
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw explained(error, port);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
};

const explained = (error: unknown, port: number): unknown => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new PortTaken(`port ${port} is in use; choose another with --port (0 takes a free one)`);
  if (code === 'EACCES')
    return new PortTaken(`port ${port} may not be used by this user; choose one above 1023 with --port`);
  return error;
};
