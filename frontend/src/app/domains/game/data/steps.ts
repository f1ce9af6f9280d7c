import { secondsPlayedAt } from '@pbp/domain';
import { type GameHistory } from './game-history';

/** A place on the timeline: the revision at which a play was first told. */
export interface Step {
  readonly revision: number;
  readonly playId: string;
  /** Of game clock since tip-off; never less than at the step before, whatever order the feed told the plays in. */
  readonly seconds: number;
}

/** Where one can stop on the way through a game: at each play, in the order in which the feed told them. */
export const stepsOf = (history: GameHistory): readonly Step[] => {
  const game = history.gameAt(history.revision);
  if (!game.known) return [];
  let seconds = 0;
  return history.events.flatMap(({ revision, event }) => {
    if (event.type !== 'PlayRecorded') return [];
    const { id, period, secondsLeft } = event.data.play;
    seconds = Math.max(seconds, secondsPlayedAt(game, period, secondsLeft));
    return [{ revision, playId: id, seconds }];
  });
};

/** The index of the last step that is not later than that; -1 before the first. */
export const stepAt = (steps: readonly Step[], revision: number): number =>
  steps.findLastIndex((step) => step.revision <= revision);

/** The index of the last step that is not later than so many seconds of game clock; the first where there is none. */
export const stepAtSeconds = (steps: readonly Step[], seconds: number): number =>
  Math.max(
    0,
    steps.findLastIndex((step) => step.seconds <= seconds),
  );
