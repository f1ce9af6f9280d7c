export * from './testing/append-in-turn.js';
export * from './testing/contract-setting.js';
export * from './testing/contract.js';
export * from './testing/decider-specification.js';
export * from './testing/note.js';
export * from './testing/row-specification.js';
