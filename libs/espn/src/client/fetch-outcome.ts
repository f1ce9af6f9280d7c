/** ESPN answers the same paths at two hosts, whose edges refuse independently. */
export type FeedHost = 'first' | 'second';

/** What came of asking the feed. Only `ok` has a body, and whether that is JSON is for `decodeBody` to tell. */
export type FetchOutcome =
  | {
      readonly kind: 'ok';
      /** The one that answered: the second only where the first forbids. */
      readonly host: FeedHost;
      /** The body, inflated; as it came where it claims to be gzip and is not. */
      readonly bytes: Buffer;
      /** The feed's own clock, its `Date` header. */
      readonly feedDate: Date | null;
      /** Lower-case names. */
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'refused'; readonly status: number; readonly retryAfterMs?: number }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'network'; readonly detail: string };
