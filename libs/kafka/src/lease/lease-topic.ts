/** Nothing is ever written to it: whoever is assigned its only partition holds the lease. */
export const LEASES_TOPIC = 'stream-processor.lease';
