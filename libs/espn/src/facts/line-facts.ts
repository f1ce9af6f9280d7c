import { type GameEvent, type GamePhase, type KnownGame } from '@pbp/domain';
import { sameJson } from '../raw/json.js';
import { readOdds } from '../read/read-odds.js';
import { type RawOdds, type WatchedSummary } from '../watch/watched.js';
import { anomaly } from './anomaly.js';

/**
 * While a game is played its line is as it stood before: what moves then is another one. Once it is over, a feed that
 * keeps the closing line apart knows better than whoever missed the last poll before tip-off.
 */
const mayChange = (phase: GamePhase, { closed }: RawOdds): boolean => {
  switch (phase.is) {
    case 'scheduled':
    case 'postponed':
    case 'canceled':
      return true;
    case 'inProgress':
      return false;
    case 'ended':
      return closed;
    default:
      return phase satisfies never;
  }
};

/** The line before the game; the first that is heard counts whenever it comes, since most say no other. */
export const lineFacts = (game: KnownGame, { odds }: WatchedSummary): readonly GameEvent[] => {
  if (odds === null || (game.line && !mayChange(game.phase, odds))) return [];
  const read = readOdds(odds);
  if (!read.ok || sameJson(game.line, read.value)) return [];
  return [{ type: 'PregameLineObserved', data: { gameId: game.id, line: read.value } }];
};

/** A line that changed and cannot be read. */
export const lineAnomalies = (
  game: KnownGame,
  { odds }: WatchedSummary,
  before: WatchedSummary | null,
): readonly GameEvent[] => {
  if (odds === null || odds === before?.odds) return [];
  const read = readOdds(odds);
  return read.ok ? [] : [anomaly(game.id, { where: 'pregameLine', subject: 'pickcenter', problem: read.problem })];
};
