export * from './chromium.js';
export * from './describe-by-url.js';
export * from './describe-with.js';
export * from './eventually.js';
export * from './free-port.js';
export * from './project-root.js';
export * from './start-event-store.js';
