import { type EnrichedPlayMessage } from '@pbp/contracts';
import { type EnrichedChange, type EnrichedPlay, type LeagueId } from '@pbp/domain';

const recorded = (enriched: EnrichedPlay, league: LeagueId): EnrichedPlayMessage => {
  const { play, run, shot, floor, winProbability, ...said } = enriched;
  const { id: _, action, teamId, arrival: __, wallclock, coordinate, ...told } = play;
  return {
    ...said,
    ...told,
    league,
    kind: action.kind,
    participants: [...play.participants],
    teamId: teamId ?? null,
    wallclock: wallclock ?? null,
    coordinate: coordinate ?? null,
    run,
    shot,
    winProbability,
    floor: { home: [...floor.home], away: [...floor.away] },
    matters: [...said.matters],
  };
};

/** A play as subscribers get it: flat, and without what only this system's own fold needs. */
export const enrichedPlayMessage = (change: EnrichedChange, league: LeagueId): EnrichedPlayMessage =>
  change.standing === 'withdrawn' ? { ...change, league } : recorded(change, league);
