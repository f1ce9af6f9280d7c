import compression from 'compression';
import { type RequestHandler } from 'express';

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** Compresses what is read. What answers a change has some hundred bytes, which are sent as they are. */
export const compressReads = (): RequestHandler => {
  const compress = compression();
  return (request, response, next) => (READS.has(request.method) ? compress(request, response, next) : next());
};
