export { expectedBoards } from './testing/oracle.js';
export { dump } from './testing/project.js';
