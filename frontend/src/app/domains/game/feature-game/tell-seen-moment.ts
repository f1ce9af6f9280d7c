import { DestroyRef, effect, inject } from '@angular/core';
import { type Moment, SeenMoment } from '../../../shared/delay/seen-moment';
import { type GameHistory, type LoggedEvent } from '../data/game-history';
import { type Rewind } from '../data/rewind';

const momentOf = ({ event, at }: LoggedEvent): Moment | null => {
  switch (event.type) {
    case 'GameStarted':
      return { text: 'tip-off', at };
    case 'PlayRecorded':
      return event.data.play.points > 0 ? { text: event.data.play.text, at } : null;
    default:
      return null;
  }
};

/** The last of the game, as far as it may be shown, that nobody misses on another screen. */
export const newestMoment = ({ events }: GameHistory): Moment | null => {
  for (const event of events.toReversed()) {
    const moment = momentOf(event);
    if (moment) return moment;
  }
  return null;
};

/** Says what was seen last, where somebody wants to know how late their screen is. Called where there is a context to inject from. */
export const tellSeenMoment = (rewind: Rewind): void => {
  const seen = inject(SeenMoment);
  effect(() => {
    if (seen.isWanted()) rewind.readOnce();
  });
  effect(() => {
    const history = seen.isWanted() ? rewind.history() : null;
    seen.moment.set(history && newestMoment(history));
  });
  inject(DestroyRef).onDestroy(() => seen.moment.set(null));
};
