/** What the caller believes of the stream's last revision. A number is exact. */
export type ExpectedRevision = number | 'any' | 'no-stream' | 'stream-exists';
