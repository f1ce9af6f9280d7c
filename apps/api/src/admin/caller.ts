import { createHash, timingSafeEqual } from 'node:crypto';
import { BlockList, isIP } from 'node:net';

/** What of a request says who asks. */
export interface Caller {
  /** The other end of the connection, whatever headers say. */
  readonly remoteAddress: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Whether it asks for a change. */
  readonly changes: boolean;
}

/** Whether the caller may act as operator, or why not. */
export type Admission =
  | { readonly kind: 'admitted' }
  | { readonly kind: 'tokenRequired' }
  | { readonly kind: 'refused'; readonly why: string };

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const isLoopbackAddress = (address: string): boolean => {
  const version = isIP(address);
  return version !== 0 && loopback.check(address, version === 6 ? 'ipv6' : 'ipv4');
};

/** A page of another site may have its own name resolve to 127.0.0.1; the Host header still tells its name. */
const isLoopbackHost = (host: string): boolean => {
  if (!URL.canParse(`http://${host}`)) return false;
  const name = new URL(`http://${host}`).hostname.replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || isLoopbackAddress(name);
};

const relayed = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const bearer = /^Bearer +(\S+)$/i;

const withToken = ({ headers }: Caller, token: string): Admission => {
  const [, given = ''] = bearer.exec(String(headers['authorization'] ?? '')) ?? [];
  return timingSafeEqual(digest(given), digest(token)) ? { kind: 'admitted' } : { kind: 'tokenRequired' };
};

const fromThisMachine = ({ remoteAddress, headers, changes }: Caller): Admission => {
  const refused = (why: string): Admission => ({ kind: 'refused', why });
  if (!remoteAddress || !isLoopbackAddress(remoteAddress)) return refused('the request comes from another machine');
  if (!isLoopbackHost(String(headers['host'] ?? ''))) return refused('the Host header names no loopback address');
  if (relayed.some((name) => headers[name] !== undefined)) return refused('the request was relayed by a proxy');
  const json = /^application\/json\s*(;|$)/i.test(String(headers['content-type'] ?? ''));
  if (changes && !json) return refused('the body is not application/json, as a form of any web page would send');
  return { kind: 'admitted' };
};

/** Without an account: who knows the token, or without a token whoever sits at this machine. */
export const admit = (caller: Caller, token: string | undefined): Admission =>
  token === undefined ? fromThisMachine(caller) : withToken(caller, token);
