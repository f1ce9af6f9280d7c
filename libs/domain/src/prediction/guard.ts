/** Seconds after a request was made within which a play may have been seen before the feed told it. */
export const guardSeconds = 10;

/**
 * Whether a play that happened then (ISO, the feed's clock) was over when something was asked for (ISO, the server's), or
 * could have been; false where nobody says when it happened, or when it was asked for.
 */
export const wasSeenBefore = (at: string | undefined, happenedAt: string | null): boolean =>
  at !== undefined && happenedAt !== null && Date.parse(happenedAt) < Date.parse(at) + guardSeconds * 1_000;
