/** What the name of every pool's stream begins with. */
export const POOL_STREAM_PREFIX = 'pool-';

/** The stream of a private group of fans, by its id. */
export const poolStream = (poolId: string): string => `${POOL_STREAM_PREFIX}${poolId}`;
