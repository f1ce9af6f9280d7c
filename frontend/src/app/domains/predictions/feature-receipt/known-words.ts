import type { QuestionBasis } from '@pbp/contracts';
import { isLeagueId, shortPeriod } from '@pbp/domain';
import { ageText } from '../../../shared/format/ages';
import { scoreText } from '../../../shared/format/numbers';

/** "4–9 at Q1 8:48": the game as it was known. */
export const basisWords = ({ period, clock, score }: QuestionBasis, league: string): string => {
  if (period === 0) return 'before the game';
  const at = isLeagueId(league) ? `${shortPeriod(league, period)} ${clock}` : clock;
  return score ? `${scoreText(score)} at ${at}` : at;
};

/** "feed 6 s old"; null where that was not noted. */
export const feedWords = (feedAgeMs: number | null): string | null =>
  feedAgeMs === null ? null : `feed ${ageText(Math.round(feedAgeMs / 1_000))} old`;
