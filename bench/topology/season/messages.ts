/** To a copy of the projector, and back: when its first part of the log was assigned, milliseconds since the epoch. */
export type CopyOrder =
  | {
      readonly kind: 'project';
      readonly brokers: readonly string[];
      readonly prefix: string;
      readonly group: string;
      readonly storeUrl: string;
      readonly databaseUrl: string;
      readonly schema: string;
    }
  | { readonly kind: 'stop' };
export type CopyAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'began'; readonly at: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'stopped' };
