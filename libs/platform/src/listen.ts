import { once } from 'node:events';
import { type Server } from 'node:http';
import { createServer } from 'node:net';
import { type INestApplication } from '@nestjs/common';

/** The port or the address cannot be had; the message names the variable and says how to choose another. */
export class PortError extends Error {
  override readonly name = 'PortError';
}

const explained = (error: unknown, host: string, port: number, variable: string): unknown => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new PortError(`port ${port} on ${host} is in use: choose another, e.g. ${variable}=${port + 1}`);
    case 'EACCES':
      return new PortError(`port ${port} is not allowed for this user: choose one above 1023 with ${variable}=`);
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'EINVAL':
      return new PortError(`HOST=${host} is not an address of this machine`);
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EAI_FAIL':
      return new PortError(`HOST=${host} is a name that nobody knows: give an address of this machine, e.g. 127.0.0.1`);
    default:
      return error;
  }
};

/** The address of a server, for people and clients. */
export const urlOf = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/** Throws PortError if the port, set by `variable`, or the host cannot be had: better known before anything else has started. */
export const checkPort = async (host: string, port: number, variable = 'PORT'): Promise<void> => {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw explained(error, host, port, variable);
  }
  server.close();
  await once(server, 'close');
};

/** Starts to listen and answers the port in force (0 asks for a free one). Throws PortError if it cannot be had. */
export const listen = async (
  app: INestApplication<Server>,
  host: string,
  port: number,
  variable = 'PORT',
): Promise<number> => {
  try {
    await app.listen(port, host);
  } catch (error) {
    throw explained(error, host, port, variable);
  }
  const address = app.getHttpServer().address();
  return typeof address === 'object' && address !== null ? address.port : port;
};
