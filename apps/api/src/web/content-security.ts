import helmet from 'helmet';
import { type BuiltPage, sourceOf } from './built-page.js';

/** The attribute by which Angular's build turns a deferred stylesheet on. */
const STYLESHEET_SWITCH = "this.media='all'";

/**
 * Headers that keep foreign code out: only this origin's files, and the inline scripts that the built page brings. No
 * transport rules: plain HTTP on loopback is the default, TLS is a proxy's business.
 */
export const securityHeaders = (page: () => BuiltPage): ReturnType<typeof helmet> =>
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
