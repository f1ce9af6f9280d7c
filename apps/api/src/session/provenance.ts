import { type IncomingHttpHeaders } from 'node:http';
import { isOwnOrigin } from '../http/own-origin.js';

/** Whether a request that changes something was made by a page of ours, as far as the browser tells. */
export type Provenance =
  | { readonly kind: 'ours' }
  | { readonly kind: 'foreign'; readonly why: string }
  /** A form of any page can send it. */
  | { readonly kind: 'notJson' };

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

const foreign = (why: string): Provenance => ({ kind: 'foreign', why });

const isJson = (type: string): boolean => /^application\/json\s*(;|$)/i.test(type);

/**
 * Cookies come with whatever a browser sends, so the browser's word for who made it send that is needed too: `Origin` or
 * `Sec-Fetch-Site`, which no page can write. A program sends an `Origin` of its own.
 */
export const provenanceOf = (method: string, headers: IncomingHttpHeaders): Provenance => {
  if (READS.has(method)) return { kind: 'ours' };
  const { origin, host, 'sec-fetch-site': site, 'content-type': type } = headers;
  if (origin === undefined && site === undefined) return foreign('it does not say what it comes from (Origin)');
  if (origin !== undefined && !isOwnOrigin(origin, host)) return foreign('its Origin is another server');
  if (site !== undefined && site !== 'same-origin') return foreign(`a page of another site made it (${String(site)})`);
  return type === undefined || isJson(type) ? { kind: 'ours' } : { kind: 'notJson' };
};
