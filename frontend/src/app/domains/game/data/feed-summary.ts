import { type DelaySpread, type KnownGame, rewritesOf } from '@pbp/domain';
import { plural } from '../../../shared/format/numbers';
import { durationText } from './duration-text';

const countText = (count: number): string => (count === 0 ? 'none' : String(count));

const soonText = (told: number, spread: DelaySpread | null): string => {
  /* Half of one play says nothing. */
  if (!spread || spread.plays < 2) return '';
  const timed = spread.plays === told ? 'them' : `the ${spread.plays} that can be timed`;
  return `, half of ${timed} within ${durationText(spread.median)}`;
};

/** What the feed did, in a sentence; `spread` is null while nothing is known of its delay. */
export const feedSummary = (game: KnownGame, spread: DelaySpread | null): string => {
  const told = game.plays.length;
  const withdrawn = game.plays.filter(({ standing }) => standing === 'withdrawn').length;
  const rewritten = rewritesOf(game.plays).visible.length;
  const soon = soonText(told, spread);
  return `The feed told ${plural(told, 'play')}${soon}; it rewrote ${countText(rewritten)} and took ${countText(withdrawn)} back.`;
};
