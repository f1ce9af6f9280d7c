import { type KnownGame, leadSummary } from '@pbp/domain';
import { minutesText } from '../../../shared/format/numbers';
import { type LeadMoments } from './lead-moments';

/** What the chart shows, in a sentence or two. */
export const leadStory = (game: KnownGame, { points, runs }: LeadMoments): readonly string[] => {
  const { secondsLed } = leadSummary(game);
  const most = secondsLed.home > secondsLed.away ? 'home' : 'away';
  if (secondsLed[most] === 0) return ['Nobody has led yet.'];
  const played = points.at(-1)?.seconds ?? 0;
  const led = `${game[most].location} led for ${minutesText(secondsLed[most])} of ${minutesText(played)}.`;
  const longest = runs.toSorted((a, b) => b.points - a.points)[0];
  return longest ? [led, `Longest run: ${longest.points}–0 by the ${game[longest.side].name}.`] : [led];
};
