import { type IncomingHttpHeaders } from 'node:http';
import { isIPv6 } from 'node:net';

/** What of a request says where it comes from. */
export interface Connection {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

const listOf = (header: string | readonly string[] | undefined): readonly string[] =>
  [header ?? []].flat().flatMap((line) => line.split(',').map((entry) => entry.trim()));

/** The sixteen-bit groups of an IPv6 address. */
const groupsOf = (address: string): readonly string[] => {
  const [before = '', after] = new URL(`http://[${address.split('%', 1).join('')}]`).hostname.slice(1, -1).split('::');
  const [first, last] = [before, after ?? ''].map((part) => part.split(':').filter(Boolean));
  const missing = 8 - (first?.length ?? 0) - (last?.length ?? 0);
  return [...(first ?? []), ...Array<string>(after === undefined ? 0 : missing).fill('0'), ...(last ?? [])];
};

/** Whoever has one address of IPv6 has the 2^64 of its network. */
const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv6(address) ? `${groupsOf(address).slice(0, 4).join(':')}::/64` : address;
};

/**
 * The network of who asks, for counting. Each trusted proxy has added the address that it saw to X-Forwarded-For; what
 * stands before these, anybody may have written.
 */
export const addressOf = ({ headers, socket }: Connection, proxies: number): string => {
  const seen = proxies > 0 ? listOf(headers['x-forwarded-for']).at(-proxies) : undefined;
  return networkOf(seen ?? socket.remoteAddress ?? 'unknown');
};

/** This server speaks plain HTTP: whether the fan's line is encrypted, only a proxy can tell. */
export const cameByHttps = ({ headers }: Pick<Connection, 'headers'>, proxies: number): boolean =>
  proxies > 0 && listOf(headers['x-forwarded-proto'])[0] === 'https';
