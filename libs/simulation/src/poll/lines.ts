import { countingStats, type CountingStat, leagues, periodSeconds, type Side } from '@pbp/domain';
import { type FeedGame, type FeedPlay, type FeedPlayer } from '../feed/feed-game.js';
import { type View } from './view.js';

export type Line = Record<CountingStat, number>;

export interface PlayerLine {
  readonly player: FeedPlayer;
  readonly stats: Line;
  readonly seconds: number;
  readonly plusMinus: number;
  /** On the floor now, or when it ended. */
  readonly active: boolean;
}

const emptyLine = (): Line => {
  const line: Partial<Line> = {};
  for (const stat of countingStats) line[stat] = 0;
  return line as Line;
};

interface OnFloor {
  readonly seconds: Map<string, number>;
  readonly plusMinus: Map<string, number>;
}

const add = (map: Map<string, number>, id: string, amount: number): void => {
  map.set(id, (map.get(id) ?? 0) + amount);
};

/** Time on the floor and points while on it, from the fives that the generator knows at every play. */
const onFloor = (game: FeedGame, plays: readonly FeedPlay[]): OnFloor => {
  const result: OnFloor = { seconds: new Map(), plusMinus: new Map() };
  let period = 0;
  let clock = 0;
  for (const play of plays) {
    if (play.period !== period) [period, clock] = [play.period, periodSeconds(leagues[game.league], play.period)];
    const time = Math.max(0, clock - play.secondsLeft);
    clock = Math.min(clock, play.secondsLeft);
    for (const side of ['home', 'away'] as const) {
      const worth = play.side === side ? play.points : -play.points;
      for (const id of play.floor?.[side] ?? []) {
        add(result.seconds, id, time);
        add(result.plusMinus, id, worth);
      }
    }
  }
  return result;
};

const recordedSeconds = (game: FeedGame, player: FeedPlayer, view: View): number => {
  const share = view.status.kind === 'final' ? 1 : Math.min(1, view.status.period / game.periodsBegin.length);
  return Math.round((player.finalMinutes ?? 0) * share) * 60;
};

const counted = (game: FeedGame, view: View): Record<Side, PlayerLine[]> => {
  const lines = new Map<string, Line>();
  for (const { credits } of view.counted)
    for (const { playerId, stat, amount } of credits) {
      const line = lines.get(playerId) ?? emptyLine();
      line[stat] += amount;
      lines.set(playerId, line);
    }
  const times = onFloor(game, view.counted);
  const floor = view.counted.findLast((play) => play.floor)?.floor;
  const linesOf = (side: Side): PlayerLine[] =>
    game[side].players.map((player) => ({
      player,
      stats: lines.get(player.id) ?? emptyLine(),
      seconds: times.seconds.get(player.id) ?? recordedSeconds(game, player, view),
      plusMinus: times.plusMinus.get(player.id) ?? 0,
      active: floor?.[side].includes(player.id) ?? false,
    }));
  return { home: linesOf('home'), away: linesOf('away') };
};

const known = new WeakMap<View, Record<Side, PlayerLine[]>>();

/** The box score of both sides, line by line, as the view's plays give it; counted once for each view. */
export const playerLines = (game: FeedGame, view: View): Record<Side, PlayerLine[]> => {
  const lines = known.get(view) ?? counted(game, view);
  known.set(view, lines);
  return lines;
};

export const totalOf = (lines: readonly PlayerLine[]): Line => {
  const total = emptyLine();
  for (const { stats } of lines) for (const stat of countingStats) total[stat] += stats[stat];
  return total;
};

/** Took part: was on the floor or did anything that counts. */
export const hasPlayed = ({ player, stats, seconds }: PlayerLine): boolean =>
  seconds > 0 || countingStats.some((stat) => stats[stat] > 0) || player.starter;
