import { type ServerToClient } from '@pbp/contracts';

/** What a server told a room. */
export interface Told {
  readonly gameId: string;
  readonly event: keyof ServerToClient;
  readonly payload: unknown;
  /** Milliseconds since the telling began. */
  readonly after: number;
}

/** To a process of sockets, and back: `connected`, and `delivered` with the milliseconds of each delta. */
export type CrowdOrder =
  | { readonly kind: 'connect'; readonly url: string; readonly sockets: number; readonly gameIds: readonly string[] }
  | { readonly kind: 'begin' }
  | { readonly kind: 'end' };
export type CrowdAnswer =
  | { readonly kind: 'connected' }
  | { readonly kind: 'begun' }
  | { readonly kind: 'delivered'; readonly messages: number; readonly milliseconds: readonly number[] };

/** To the bare server, and back. */
export interface BareOrder {
  readonly kind: 'tell';
  readonly told: readonly Told[];
  /** How long to wait after the last of them. */
  readonly settleMs: number;
}
export type BareAnswer =
  { readonly kind: 'ready'; readonly url: string } | { readonly kind: 'told'; readonly processorMs: number };
