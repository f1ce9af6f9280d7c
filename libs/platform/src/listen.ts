import { type Server } from 'node:http';
import { type INestApplication } from '@nestjs/common';

/** The port cannot be had; the message says how to choose another. */
export class PortError extends Error {
  override readonly name = 'PortError';
}

/** Starts to listen and answers the port in force (0 asks for a free one). Throws PortError if it is taken or refused. */
export const listen = async (app: INestApplication<Server>, host: string, port: number): Promise<number> => {
  try {
    await app.listen(port, host);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE')
      throw new PortError(`port ${port} on ${host} is in use: choose another, e.g. PORT=${port + 1}`);
    if (code === 'EACCES')
      throw new PortError(`port ${port} is not allowed for this user: choose one above 1023 with PORT=`);
    if (code === 'EADDRNOTAVAIL') throw new PortError(`HOST=${host} is not an address of this machine`);
    throw error;
  }
  const address = app.getHttpServer().address();
  return typeof address === 'object' && address !== null ? address.port : port;
};
