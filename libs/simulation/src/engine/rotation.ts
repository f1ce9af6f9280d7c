import { type Side } from '@pbp/domain';
import { type Player } from '../league/team.js';
import { type Court } from './court.js';

const closeGame = 12;
const lostGame = 20;

type Mood = 'rotate' | 'close' | 'garbage';

const moodOf = (court: Court): Mood => {
  const margin = Math.abs(court.lead('home'));
  if (!court.isLastPeriod || court.secondsLeft > 330) return 'rotate';
  if (margin >= lostGame - court.secondsLeft / 100 + 3) return 'garbage';
  return margin <= closeGame ? 'close' : 'rotate';
};

/** Positive: the player is owed minutes. */
const owed = (court: Court, side: Side, player: Player): number =>
  player.targetShare * court.elapsed - court.squads[side].played(player.id);

const patience = (player: Player): number => (player.rank < 5 ? 500 : 350);

const wantsOut = (court: Court, side: Side, player: Player, mood: Mood): boolean => {
  const squad = court.squads[side];
  if (squad.hasFouledOut(player.id)) return true;
  switch (mood) {
    case 'close':
      return player.rank >= 5 && court.people.chance(0.6);
    case 'garbage':
      return player.rank < 5 && court.people.chance(0.5);
    case 'rotate':
      return squad.stintOf(player.id) > patience(player) && owed(court, side, player) < 60 && court.people.chance(0.55);
    default:
      return mood satisfies never;
  }
};

const bestIn = (court: Court, side: Side, outgoing: Player, mood: Mood): Player | undefined => {
  const bench = court.squads[side].bench(mood === 'garbage');
  const value = (player: Player): number =>
    (mood === 'close' ? -100 * player.rank : mood === 'garbage' ? 60 * player.rank : owed(court, side, player)) +
    (player.position === outgoing.position ? 80 : 0);
  return bench.reduce<Player | undefined>(
    (best, player) => (!best || value(player) > value(best) ? player : best),
    undefined,
  );
};

const isWorthIt = (outgoing: Player, incoming: Player, mood: Mood): boolean =>
  mood !== 'close' || incoming.rank < outgoing.rank;

const substitute = (court: Court, side: Side): void => {
  const squad = court.squads[side];
  const mood = moodOf(court);
  for (const outgoing of squad.floor) {
    if (!wantsOut(court, side, outgoing, mood)) continue;
    const incoming = bestIn(court, side, outgoing, mood);
    if (!incoming || !(squad.hasFouledOut(outgoing.id) || isWorthIt(outgoing, incoming, mood))) continue;
    court.record({ kind: 'substitution', in: incoming.id, out: outgoing.id }, side);
    squad.swap(incoming, outgoing);
    court.floorChanged();
  }
};

/** Both benches look at a dead ball: the tired, the fouled out and, late, the ones the score asks for. */
export const substituteAtDeadBall = (court: Court): void => {
  substitute(court, 'home');
  substitute(court, 'away');
};

/** Sends out those whom a foul has just disqualified, even where nobody else would change. */
export const replaceFouledOut = (court: Court, side: Side): void => {
  if (court.squads[side].floor.some(({ id }) => court.squads[side].hasFouledOut(id))) substitute(court, side);
};

const freshFive = (court: Court, side: Side): readonly Player[] => {
  const squad = court.squads[side];
  const able = squad.players.filter(({ id }) => !squad.hasFouledOut(id));
  const opensHalf =
    court.period === 1 || court.period === court.regulationPeriods / 2 + 1 || court.period > court.regulationPeriods;
  if (opensHalf) return able.slice(0, 5);
  const value = (player: Player): number => owed(court, side, player) + court.people.normal(0, 60);
  return able
    .filter((player) => player.targetShare > 0 || able.length <= 5)
    .map((player) => ({ player, worth: value(player) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, 5)
    .map(({ player }) => player);
};

/** Feeds list most changes made between periods, not all: those are the holes that lineup trackers must bridge. */
const listedShare = 0.75;

/** Sets the five that begin a period. */
export const beginPeriodWith = (court: Court, side: Side): void => {
  const squad = court.squads[side];
  const five = freshFive(court, side);
  if (five.length < 5) return;
  const outgoing = squad.floor.filter((player) => !five.includes(player));
  const incoming = five.filter((player) => !squad.isOnFloor(player.id));
  incoming.forEach((player, index) => {
    const leaves = outgoing[index];
    if (leaves === undefined) return;
    if (court.people.chance(listedShare)) court.record({ kind: 'substitution', in: player.id, out: leaves.id }, side);
    squad.swap(player, leaves);
    court.floorChanged();
  });
};
