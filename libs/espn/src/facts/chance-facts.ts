import { type FeedChance, type GameEvent, type KnownGame } from '@pbp/domain';
import { between, commonEdges } from '../change/list-change.js';
import { sameJson } from '../raw/json.js';
import { readChance } from '../read/read-chance.js';
import { type Problem, type RawChance, type WatchedSummary } from '../watch/watched.js';
import { anomaly } from './anomaly.js';

interface ReadChances {
  readonly byPlay: ReadonlyMap<string, FeedChance>;
  readonly problems: readonly Problem[];
}

const readAll = (raws: readonly RawChance[]): ReadChances => {
  const byPlay = new Map<string, FeedChance>();
  const problems: Problem[] = [];
  for (const raw of raws) {
    const read = readChance(raw);
    if (!read.ok) problems.push({ where: 'winProbability', subject: raw.playId, problem: read.problem });
    else if (read.value) byPlay.set(raw.playId, read.value);
  }
  return { byPlay, problems };
};

const without = (raws: readonly RawChance[], others: readonly RawChance[]): readonly RawChance[] => {
  const known = new Set(others);
  return raws.filter((raw) => !known.has(raw));
};

const telling = (gameId: string, before: ReadChances, now: ReadChances): readonly GameEvent[] => {
  const chances = [...now.byPlay.values()].filter((chance) => !sameJson(before.byPlay.get(chance.playId), chance));
  const withdrawn = [...before.byPlay.keys()].filter((playId) => !now.byPlay.has(playId));
  if (chances.length === 0 && withdrawn.length === 0) return [];
  return [{ type: 'WinProbabilityObserved', data: { gameId, chances, withdrawn } }];
};

/** The first stands for all: a figure that is served another way is so for every play. */
const anomalies = (gameId: string, [first, ...more]: readonly Problem[]): readonly GameEvent[] => {
  if (first === undefined) return [];
  const problem = more.length > 0 ? `${first.problem} (and ${more.length} more)` : first.problem;
  return [anomaly(gameId, { ...first, problem })];
};

/** What the feed newly says of the chances, told before the plays themselves: a play is then enriched with it at once. */
export const chanceFacts = (
  game: KnownGame,
  watched: WatchedSummary,
  before: WatchedSummary | null,
): readonly GameEvent[] => {
  const known = before?.chances ?? [];
  if (watched.chances === known) return [];
  const edges = commonEdges(known, watched.chances, Object.is);
  const [was, is] = [between(known, edges), between(watched.chances, edges)];
  const now = readAll(without(is, was));
  return [...telling(game.id, readAll(without(was, is)), now), ...anomalies(game.id, now.problems)];
};
