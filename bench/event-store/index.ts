export { eventStoreRows } from './rows.js';
