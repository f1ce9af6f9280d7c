export * from './crash-points.js';
export * from './passing.js';
