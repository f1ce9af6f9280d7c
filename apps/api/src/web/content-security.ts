import { type RequestHandler } from 'express';
import helmet from 'helmet';
import { type BuiltPage, sourceOf } from './built-page.js';

/** The attribute by which Angular's build turns a deferred stylesheet on. */
const STYLESHEET_SWITCH = "this.media='all'";

/** Data of the API is no document: nothing is loaded by it, and nothing shows it in a frame. */
const OF_DATA = "default-src 'none'; frame-ancestors 'none'";

const isOfApi = (path: string): boolean => path.startsWith('/api/');

const headersOfData = (): RequestHandler => {
  const others = helmet({ strictTransportSecurity: false, contentSecurityPolicy: false });
  return (request, response, next) => {
    response.setHeader('Content-Security-Policy', OF_DATA);
    others(request, response, next);
  };
};

const headersOfPages = (page: () => BuiltPage): RequestHandler =>
  helmet({
    strictTransportSecurity: false,
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", () => page().scripts.join(' ')],
        scriptSrcAttr: ["'unsafe-hashes'", sourceOf(STYLESHEET_SWITCH)],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        upgradeInsecureRequests: null,
      },
    },
  });

/**
 * Headers that keep foreign code out: only this origin's files, and the inline scripts that the built page brings; of the
 * API nothing at all. No transport rules: plain HTTP on loopback is the default, TLS is a proxy's business.
 */
export const securityHeaders = (page: () => BuiltPage): RequestHandler => {
  const [ofData, ofPages] = [headersOfData(), headersOfPages(page)];
  return (request, response, next) => void (isOfApi(request.path) ? ofData : ofPages)(request, response, next);
};
