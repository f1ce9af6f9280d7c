export { AskedEvening, gameBeginning, gameId as askedGameId } from './testing/asked-evening.js';
