export * from './archive.js';
export * from './folder-archive.js';
