import { createHash } from 'node:crypto';
import helmet from 'helmet';

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** The attribute by which Angular's build turns a deferred stylesheet on. */
const STYLESHEET_SWITCH = "this.media='all'";

const inlineScripts = (page: string): readonly string[] =>
  [...page.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);

/**
 * Headers that keep foreign code out: only this origin's files, and the inline scripts that the built page brings. No
 * transport rules: plain HTTP on loopback is the default, TLS is a proxy's business.
 */
export const securityHeaders = (page: string): ReturnType<typeof helmet> =>
  helmet({
    strictTransportSecurity: false,
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...inlineScripts(page).map(hashOf)],
        scriptSrcAttr: ["'unsafe-hashes'", hashOf(STYLESHEET_SWITCH)],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        upgradeInsecureRequests: null,
      },
    },
  });
