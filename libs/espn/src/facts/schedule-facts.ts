import { type Game, type GameEvent, type KnownGame, leagueDayOf, leagues } from '@pbp/domain';
import { type Telling } from './telling.js';

const dayOf = ({ now, day }: Telling): string => day ?? leagueDayOf(now.startsAt);

const scheduled = (telling: Telling): GameEvent => {
  const { gameId, league, startsAt, home, away, venue, neutralSite, regulationPeriods } = telling.now;
  return {
    type: 'GameScheduled',
    data: {
      gameId,
      league,
      day: dayOf(telling),
      startsAt,
      home,
      away,
      ...(venue && { venue }),
      neutralSite,
      regulationPeriods: regulationPeriods ?? leagues[league].regulation.periods,
    },
  };
};

const sameTeams = (game: KnownGame, { now }: Telling): boolean =>
  game.home.id === now.home.id && game.away.id === now.away.id;

/** Announces a game, and once more when a team that was to be determined has been. */
export const announcement = (game: Game, telling: Telling): readonly GameEvent[] => {
  if (!game.known) return [scheduled(telling)];
  const { before, now } = telling;
  const newTeams = before?.home.id !== now.home.id || before.away.id !== now.away.id;
  return newTeams && !sameTeams(game, telling) ? [scheduled(telling)] : [];
};

/** A new start, or the same one for a game that had been called off. Which source says so last is right. */
export const rescheduling = (game: KnownGame, telling: Telling): readonly GameEvent[] => {
  const { now, before } = telling;
  const moved = before?.startsAt !== now.startsAt && game.startsAt !== now.startsAt;
  const wasOff = before?.observation.status === 'postponed' || before?.observation.status === 'canceled';
  const backOn = wasOff && now.observation.status === 'scheduled' && game.phase.is === before.observation.status;
  if (!moved && !backOn) return [];
  return [{ type: 'GameRescheduled', data: { gameId: game.id, startsAt: now.startsAt, day: dayOf(telling) } }];
};

export const callingOff = (game: KnownGame, { now, before }: Telling): readonly GameEvent[] => {
  const { status, detail } = now.observation;
  if (status === before?.observation.status || status === game.phase.is) return [];
  if (status === 'postponed') return [{ type: 'GamePostponed', data: { gameId: game.id, detail } }];
  return status === 'canceled' ? [{ type: 'GameCanceled', data: { gameId: game.id, detail } }] : [];
};
