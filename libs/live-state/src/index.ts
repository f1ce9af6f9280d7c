export * from './feed-pulse.js';
export * from './in-process-feed-pulse.js';
