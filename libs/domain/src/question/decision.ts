import { type KnownGame } from '../game/game.js';
import { settle } from './asking.js';
import { type QuestionOpened } from './events.js';
import { happenedAt } from './happened-at.js';
import { type Settlement } from './settlement.js';

/** What answers to a question are judged by. */
export interface Decision {
  readonly settlement: Settlement;
  /** When the play that decided it happened by the feed's clock (ISO); null where none did or the feed does not say. */
  readonly happenedAt: string | null;
}

/** What the game says of a question as it stands. */
export const decisionIn = (opened: Pick<QuestionOpened['data'], 'terms' | 'day'>, game: KnownGame): Decision => {
  const settlement = settle(opened, game);
  return { settlement, happenedAt: happenedAt(settlement, game) };
};
