export * from './feed-pulse.js';
export { freshnessOf } from './freshness-of.js';
export * from './in-process/in-process-feed-pulse.js';
export { InProcessLiveState } from './in-process/in-process-live-state.js';
export * from './live-state.js';
export * from './open-live-state.js';
export * from './wire-event.js';
export { connect as connectRedis } from './redis/connect.js';
export { placeOf } from './redis/place.js';
