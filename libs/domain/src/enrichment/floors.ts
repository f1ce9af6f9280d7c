import { type Side } from '../game/facts.js';
import { type KnownGame } from '../game/game.js';
import { type Floor } from '../game/lineups/floor.js';
import { movesReader } from '../game/lineups/moves.js';
import { listedStarters } from '../game/lineups/starters-of-period.js';
import { type Step } from '../game/lineups/walk-period.js';
import { type Play } from '../game/play.js';
import { currentPlays } from '../game/plays/current-plays.js';
import { sideOfPlay } from '../game/plays/side-of-play.js';
import { walk, walkOn, type WalkedPeriod } from './walked-period.js';

type Parts = Pick<KnownGame, Side | 'plays' | 'roster'>;

interface Reader {
  readonly of: Pick<KnownGame, Side | 'roster'>;
  readonly stepOf: (play: Play) => Step;
}

/** The estimated fives of a game, period by period: `lineups` with its way there. */
export interface Floors {
  readonly reader: Reader;
  readonly plays: readonly Play[];
  readonly walks: ReadonlyMap<number, WalkedPeriod>;
  /** Nothing is claimed of a feed that tells no substitutions, past the first period at least. */
  readonly unknown: boolean;
}

const nobody: Floor = { home: [], away: [] };

const readerOf = (game: Parts): Reader => {
  const movesOf = movesReader(game);
  const read = new WeakMap<Play, Step>();
  const stepOf = (play: Play): Step => {
    const known = read.get(play);
    if (known) return known;
    const step = { play, side: sideOfPlay(game, play), moves: movesOf(play) };
    read.set(play, step);
    return step;
  };
  return { of: game, stepOf };
};

const stillReads = ({ of }: Reader, { roster, home, away }: Parts): boolean =>
  of.roster === roster && of.home === home && of.away === away;

const beginsWith = (plays: readonly Play[], first: readonly Play[]): boolean =>
  first.every((play, index) => play === plays[index]);

const samePlays = (one: readonly Play[], other: readonly Play[]): boolean =>
  one.length === other.length && beginsWith(one, other);

const sameFive = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((playerId, index) => playerId === other[index]);

export const sameFloor = (one: Floor, other: Floor): boolean =>
  one === other || (sameFive(one.home, other.home) && sameFive(one.away, other.away));

/** Periods in the order in which the feed lists them. */
const byPeriod = (plays: readonly Play[]): ReadonlyMap<number, readonly Play[]> => {
  const periods = new Map<number, Play[]>();
  for (const play of plays) {
    const period = periods.get(play.period);
    if (period) period.push(play);
    else periods.set(play.period, [play]);
  }
  return periods;
};

/** Nothing is claimed of a feed that tells no substitutions, past the first period at least. */
const tellsNothing = (walks: ReadonlyMap<number, WalkedPeriod>): boolean =>
  walks.size > 1 && ![...walks.values()].some(({ substitutes }) => substitutes);

const walkAll = (known: Floors | null, game: Parts, reader: Reader): Floors => {
  const walks = new Map<number, WalkedPeriod>();
  const all = currentPlays(game);
  let floor: Floor = { home: listedStarters(game, 'home'), away: listedStarters(game, 'away') };
  for (const [period, plays] of byPeriod(all)) {
    const before = known?.walks.get(period);
    const same = before && samePlays(before.plays, plays) && sameFloor(before.before, floor);
    const now = same ? before : walk(plays.map(reader.stepOf), period, floor);
    walks.set(period, now);
    floor = now.after;
  }
  return { reader, plays: all, walks, unknown: tellsNothing(walks) };
};

/** With one play more at the end of the newest period; null where it lies elsewhere or tells who began the period. */
const withPlay = (known: Floors, plays: readonly Play[], play: Play): Floors | null => {
  const newest = [...known.walks.keys()].at(-1);
  const walked = newest === play.period ? known.walks.get(newest) : undefined;
  const now = walked && walkOn(walked, known.reader.stepOf(play));
  if (!now) return null;
  const walks = new Map(known.walks).set(play.period, now);
  return { ...known, plays, walks, unknown: tellsNothing(walks) };
};

const oneMore = (known: Floors, plays: readonly Play[]): Floors | null => {
  const play = plays.at(-1);
  const follows = play !== undefined && plays.length === known.plays.length + 1;
  return follows && beginsWith(plays, known.plays) ? withPlay(known, plays, play) : null;
};

/**
 * The fives of the game as it is now, from those of before: only periods in which something changed are walked again,
 * and a play that is simply the next one is walked alone. Who was on the floor when a period began is read off the whole
 * period, so that a play told later may mend an earlier floor.
 */
export const floorsOf = (known: Floors | null, game: Parts): Floors => {
  if (!known || !stillReads(known.reader, game)) return walkAll(null, game, readerOf(game));
  const plays = currentPlays(game);
  if (plays === known.plays) return known;
  return oneMore(known, plays) ?? walkAll(known, game, known.reader);
};

const floorIn = ({ unknown }: Floors, walked: WalkedPeriod, index: number): Floor =>
  (unknown ? undefined : walked.floors[index]) ?? nobody;

/** The fives after a play; empty where nothing is claimed. */
export const floorAt = (floors: Floors, play: Play): Floor => {
  const walked = floors.walks.get(play.period);
  return walked ? floorIn(floors, walked, walked.plays.lastIndexOf(play)) : nobody;
};

const floorNow = (now: Floors, walked: WalkedPeriod, play: Play, index: number): Floor =>
  walked.plays[index] === play ? floorIn(now, walked, index) : floorAt(now, play);

/** Plays known before whose fives are others now, by id. */
export const floorsChanged = (known: Floors | null, now: Floors): ReadonlySet<string> => {
  const changed = new Set<string>();
  for (const [period, walked] of now.walks) {
    const before = known?.walks.get(period);
    if (!known || !before || (known.unknown === now.unknown && before === walked)) continue;
    before.plays.forEach((play, index) => {
      if (!sameFloor(floorIn(known, before, index), floorNow(now, walked, play, index))) changed.add(play.id);
    });
  }
  return changed;
};
