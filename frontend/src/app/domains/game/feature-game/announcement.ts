import { currentPlays, type KnownGame, type Play, shownScore } from '@pbp/domain';
import { leadSentence } from '../data/score-sentences';

const newest = (plays: readonly Play[], wanted: (play: Play) => boolean): string => {
  const play = plays.findLast(wanted);
  return play ? `${play.text.replace(/\.?$/, '.')} ` : '';
};

/**
 * What to say to somebody who does not see the page: what came since the last sentence, baskets before anything else.
 * Null where nothing did.
 */
export const announcement = (said: KnownGame, now: KnownGame): string | null => {
  if (said === now) return null;
  const known = new Set(currentPlays(said).map((play) => play.id));
  const plays = currentPlays(now).filter((play) => !known.has(play.id));
  const [before, after] = [shownScore(said), shownScore(now)];
  const scored = before?.home !== after?.home || before?.away !== after?.away;
  const ended = said.phase.is !== 'ended' && now.phase.is === 'ended';
  if (scored || ended) return `${ended ? 'Final. ' : newest(plays, (play) => play.points > 0)}${leadSentence(now)}.`;
  return newest(plays, () => true).trim() || null;
};
