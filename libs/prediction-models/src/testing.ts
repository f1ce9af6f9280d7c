export { expectedBoards } from './testing/oracle.js';
export { dump } from './testing/project.js';
export { fillBoard } from './testing/fill-board.js';
