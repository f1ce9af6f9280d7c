import { type GameEvent, type KnownGame, type Play, currentPlays } from '@pbp/domain';
import { type Edges, type Placed, between, commonEdges, diffList } from '../change/list-change.js';
import { sameJson } from '../raw/json.js';
import { type RawPlay } from '../raw/raw-play.js';
import { readPlay } from '../read/read-play.js';
import { type WatchedSummary } from '../watch/watched.js';
import { anomaly } from './anomaly.js';
import { periodFacts } from './progress-facts.js';

interface ReadPlays {
  readonly plays: readonly Play[];
  readonly anomalies: readonly GameEvent[];
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

/** How much of both ends of the list is as it was, play by play: nothing of that is looked at again. */
const untouchedEdges = (known: readonly Play[], before: readonly RawPlay[], watched: readonly RawPlay[]): Edges => {
  const isInStep = known.length === before.length && known.every((play, index) => play.id === before[index]?.id);
  return isInStep ? commonEdges(before, watched, Object.is) : { head: 0, tail: 0 };
};

/** Reads what changed. A play that can no longer be read stands as it was last read, one that never could stands nowhere. */
const readChanged = (
  game: KnownGame,
  watched: readonly RawPlay[],
  before: readonly RawPlay[],
  known: readonly Play[],
): ReadPlays => {
  const rawBefore = byId(before);
  const knownById = byId(known);
  const plays: Play[] = [];
  const anomalies: GameEvent[] = [];
  for (const raw of watched) {
    const read = rawBefore.get(raw.id) === raw ? undefined : readPlay(game.league, raw);
    if (read?.ok === false) {
      anomalies.push(anomaly(game.id, { where: 'play', subject: raw.id, problem: read.problem }));
    }
    const play = read?.ok ? read.value : knownById.get(raw.id);
    if (play) plays.push(play);
  }
  return { plays, anomalies };
};

const readPlays = (game: KnownGame, watched: readonly RawPlay[], before: readonly RawPlay[]): ReadPlays => {
  const known = currentPlays(game);
  const edges = untouchedEdges(known, before, watched);
  const changed = readChanged(game, between(watched, edges), between(before, edges), between(known, edges));
  const plays = [...known.slice(0, edges.head), ...changed.plays, ...known.slice(known.length - edges.tail)];
  return { plays, anomalies: changed.anomalies };
};

const placing = (game: KnownGame, { item, after, how }: Placed<Play>): GameEvent => ({
  type: how === 'added' ? 'PlayRecorded' : 'PlayRevised',
  data: { gameId: game.id, play: item, after },
});

/** Puts the beginning of a period before its first play and its end behind the play that tells it. */
const withPeriods = (game: KnownGame, placed: readonly Placed<Play>[]): readonly GameEvent[] => {
  let reached = game.periods;
  const reach = (started: number, ended: number): readonly GameEvent[] => {
    const facts = periodFacts({ ...game, periods: reached }, started, ended);
    reached = { started: Math.max(reached.started, started), ended: Math.max(reached.ended, ended) };
    return facts;
  };
  return placed.flatMap((place) => {
    const { period, action } = place.item;
    const begun = reach(period, period - 1);
    const over = action.kind === 'periodEnd' || action.kind === 'gameEnd' ? reach(period, period) : [];
    return [...begun, placing(game, place), ...over];
  });
};

const keyed = { keyOf: (play: Play) => play.id, same: sameJson };

/**
 * What the newest list of plays says beside the plays known so far: withdrawals first, then in the list's order what
 * was recorded, revised or moved, each with the play that it follows.
 */
export const playFacts = (
  game: KnownGame,
  watched: WatchedSummary,
  before: WatchedSummary | null,
): readonly GameEvent[] => {
  if (watched.plays === before?.plays) return [];
  const { plays, anomalies } = readPlays(game, watched.plays, before?.plays ?? []);
  const change = diffList(currentPlays(game), plays, keyed);
  if (!change) return anomalies;
  const withdrawn = change.removed.map((playId): GameEvent => ({
    type: 'PlayWithdrawn',
    data: { gameId: game.id, playId },
  }));
  return [...withdrawn, ...withPeriods(game, change.placed), ...anomalies];
};
