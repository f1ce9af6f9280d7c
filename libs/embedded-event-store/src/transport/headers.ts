import { type OutgoingHttpHeaders } from 'node:http2';
import { type RpcError } from '../service/rpc-error.js';

/*
 * Headers and trailers of gRPC over HTTP/2.
 * Source: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md
 */

export const RESPONSE_HEADERS: OutgoingHttpHeaders = {
  ':status': 200,
  'content-type': 'application/grpc',
  'grpc-accept-encoding': 'identity',
};

export const OK_TRAILERS: OutgoingHttpHeaders = { 'grpc-status': '0' };

const hex = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** Printable ASCII but the percent sign passes; all else becomes its UTF-8 bytes in hex. */
export const percentEncode = (text: string): string =>
  text.replace(/[^\x20-\x24\x26-\x7e]/gu, (character) => [...Buffer.from(character)].map(hex).join(''));

export const failureTrailers = ({ status, message, trailers }: RpcError): OutgoingHttpHeaders => {
  const headers: OutgoingHttpHeaders = { 'grpc-status': `${status}`, 'grpc-message': percentEncode(message) };
  for (const [name, value] of Object.entries(trailers)) headers[name] = percentEncode(value);
  return headers;
};

const MILLISECONDS: Readonly<Record<string, number>> = { H: 3_600_000, M: 60_000, S: 1000, m: 1, u: 1e-3, n: 1e-6 };
const LONGEST_TIMER = 2 ** 31 - 1;

/** `grpc-timeout` in milliseconds; undefined for none, and for one too long to matter. */
export const readTimeout = (header: string | string[] | undefined): number | undefined => {
  const [, amount, unit = ''] = /^(\d{1,8})([HMSmun])$/.exec(String(header)) ?? [];
  const milliseconds = Number(amount) * (MILLISECONDS[unit] ?? NaN);
  return milliseconds <= LONGEST_TIMER ? milliseconds : undefined;
};
