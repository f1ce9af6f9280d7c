import { currentPlays, type KnownGame, longPeriod, scoreTimeline, scoringRuns, gameClockText } from '@pbp/domain';
import { scoreText } from '../../../shared/format/numbers';
import { type Step } from './steps';

/** A moment worth going to: right after the play that made it. */
export interface Jump {
  readonly revision: number;
  readonly text: string;
}
export interface Jumps {
  readonly periods: readonly Jump[];
  readonly runs: readonly Jump[];
  readonly leadChanges: readonly Jump[];
}

const leastRun = 7;

/** The places of a game that one may want to see again, each with the revision at which it was first told. */
export const jumpsOf = (game: KnownGame, steps: readonly Step[]): Jumps => {
  const revisions = new Map(steps.map(({ playId, revision }) => [playId, revision]));
  const plays = new Map(currentPlays(game).map((play) => [play.id, play]));
  const jump = (playId: string, text: string): Jump[] => {
    const revision = revisions.get(playId);
    return revision === undefined ? [] : [{ revision, text }];
  };
  const when = (playId: string): string => {
    const play = plays.get(playId);
    return play ? gameClockText(game.league, play) : '';
  };

  const begun = new Map<number, string>();
  for (const { period, id } of plays.values()) if (!begun.has(period)) begun.set(period, id);

  let leader = 0;
  const leadChanges = scoreTimeline(game).flatMap(({ playId, side, ...score }) => {
    const sign = Math.sign(score.home - score.away);
    const changed = sign !== 0 && leader !== 0 && sign !== leader;
    if (sign !== 0) leader = sign;
    return changed ? jump(playId, `${when(playId)}, ${game[side].abbreviation} ahead ${scoreText(score)}`) : [];
  });
  return {
    periods: [...begun].flatMap(([period, playId]) => jump(playId, longPeriod(game.league, period))),
    runs: scoringRuns(game, leastRun).flatMap(({ side, points, toPlayId }) =>
      jump(toPlayId, `${when(toPlayId)}, ${game[side].abbreviation} ${points}–0`),
    ),
    leadChanges,
  };
};
