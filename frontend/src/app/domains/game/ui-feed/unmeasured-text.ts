import { type FeedDelays } from '@pbp/domain';
import { plural } from '../../../shared/format/numbers';

/** Of how many plays nobody knows the delay, and why: a sentence for each reason. */
export const unmeasuredText = ({ unmeasured }: FeedDelays): readonly string[] => {
  const { untimed, before, ahead } = unmeasured;
  return [
    untimed > 0 ? `To ${plural(untimed, 'play')} the feed gave no time.` : '',
    before > 0 ? `${plural(before, 'play')} happened before we began to look at this game.` : '',
    ahead > 0
      ? `Of ${plural(ahead, 'play')} the feed’s time lies ahead of our clock: the two clocks do not agree.`
      : '',
  ].filter(Boolean);
};
