import { type GameEvent, type KnownGame } from '@pbp/domain';
import { pick, sameJson } from '../raw/json.js';
import { lineProblem, readLine } from '../read/read-line.js';
import { type RawLine, type WatchedSummary } from '../watch/watched.js';
import { anomaly } from './anomaly.js';
import { isOver } from './is-over.js';

const readable = (box: readonly RawLine[]) =>
  box.flatMap((raw) => {
    const read = readLine(raw);
    return read.ok ? [read.value] : [];
  });

const listed = (line: RawLine) => pick(line, 'teamId', 'athlete', 'starter', 'didNotPlay');

const sameList = (a: readonly RawLine[], b: readonly RawLine[]): boolean =>
  a.length === b.length &&
  a.every((line, index) => line === b[index] || sameJson(listed(line), listed(b[index] ?? line)));

/** Who is listed, when the list changed. A list that is suddenly empty is no news of anybody. */
export const rosterFacts = (
  game: KnownGame,
  watched: WatchedSummary,
  before: WatchedSummary | null,
): readonly GameEvent[] => {
  if (watched.box === before?.box || (before && sameList(watched.box, before.box))) return [];
  const players = readable(watched.box).map(({ roster }) => roster);
  if (players.length === 0 || sameJson(players, game.roster)) return [];
  return [{ type: 'RosterReported', data: { gameId: game.id, players } }];
};

/** ESPN's own figures, once the game is over and again when they changed. */
export const boxScoreFacts = (game: KnownGame, watched: WatchedSummary): readonly GameEvent[] => {
  if (!isOver(game.observed.summary?.status)) return [];
  const players = readable(watched.box).map(({ reported }) => reported);
  if (players.length === 0 || sameJson(players, game.reported)) return [];
  return [{ type: 'BoxScoreReported', data: { gameId: game.id, players } }];
};

/** Lines that changed and cannot be read. */
export const boxAnomalies = (
  game: KnownGame,
  watched: WatchedSummary,
  before: WatchedSummary | null,
): readonly GameEvent[] => {
  const known = new Set(before?.box);
  return watched.box.flatMap((raw) => {
    if (known.has(raw)) return [];
    const problem = lineProblem(raw);
    return problem === undefined ? [] : [anomaly(game.id, { where: 'boxScore', subject: raw.key, problem })];
  });
};
