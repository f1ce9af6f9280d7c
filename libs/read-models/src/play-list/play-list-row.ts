import { type EarlierPlay, type PlayRow as ShownPlay } from '@pbp/contracts';
import { type KnownGame, type Play, type PlayRow, playRows, type Score, secondsPlayedAt } from '@pbp/domain';
import { defineEntity, p } from '@mikro-orm/core';

/** A play of a game, at its place in the feed's order. */
export interface PlayListRow {
  readonly gameId: string;
  readonly playId: string;
  readonly ordinal: number;
  readonly play: ShownPlay;
}

export const PlayListEntity = defineEntity({
  name: 'PlayListRow',
  tableName: 'plays',
  properties: {
    gameId: p.text().primary(),
    playId: p.text().primary(),
    ordinal: p.integer(),
    play: p.json<ShownPlay>(),
  },
});

/* Fields are in the order of `jsonb`, by length and then by letter: PostgreSQL has nothing to sort. */

const wording = ({ text, clock, period, points, teamId }: Play): EarlierPlay => ({
  text,
  clock,
  period,
  points,
  teamId: teamId ?? null,
});

const shown = ({ play, earlier, standing, side }: PlayRow, seconds: number, score: Score): ShownPlay => ({
  id: play.id,
  kind: play.action.kind,
  side,
  text: play.text,
  type: play.type,
  clock: play.clock,
  score,
  period: play.period,
  points: play.points,
  teamId: play.teamId ?? null,
  earlier: earlier.map(wording),
  seconds,
  standing,
  wallclock: play.wallclock ?? null,
  coordinate: play.coordinate ?? null,
  participants: [...play.participants],
});

const built = new WeakMap<Play, PlayListRow>();

const stillSays = ({ play }: PlayListRow, from: PlayRow, seconds: number, score: Score): boolean =>
  play.standing === from.standing &&
  play.side === from.side &&
  play.earlier.length === from.earlier.length &&
  play.seconds === seconds &&
  play.score.home === score.home &&
  play.score.away === score.away;

/** Most plays of a game are as they were an event ago: they keep their row, and are found unchanged at a glance. */
const rowOf = (game: KnownGame, from: PlayRow, ordinal: number, score: Score): PlayListRow => {
  const seconds = secondsPlayedAt(game, from.play.period, from.play.secondsLeft);
  const last = built.get(from.play);
  if (last?.ordinal === ordinal && stillSays(last, from, seconds, score)) return last;
  const row = { gameId: game.id, playId: from.play.id, ordinal, play: shown(from, seconds, score) };
  built.set(from.play, row);
  return row;
};

/** Every play the feed ever listed, in its order; one that was withdrawn shows the score that stood before it. */
export const playListOf = (game: KnownGame): readonly PlayListRow[] => {
  let score: Score = { home: 0, away: 0 };
  return playRows(game).map((row, ordinal) => {
    score = row.score ?? score;
    return rowOf(game, row, ordinal, score);
  });
};
