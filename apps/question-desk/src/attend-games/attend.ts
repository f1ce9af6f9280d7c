import { type DeskStep } from '@pbp/domain';
import { type Envelope, type EventStore, isTransient } from '@pbp/eventing';
import { type Logger } from '@pbp/platform';
import { type QuestionDesk } from '@pbp/predictions';
import { type QuietGames } from '../ask-questions/quiet-games.js';
import { eventsPassedOver, noteFollowed } from '../desk-metrics.js';
import { type GamesInMind } from './games-in-mind.js';

export interface Attending {
  readonly store: EventStore;
  readonly desk: QuestionDesk;
  readonly games: GamesInMind;
  /** What was told of them may be asked about. */
  readonly quiet: QuietGames;
  readonly logger: Logger;
}

/** The game after each of the events. One bad event must not keep the desk from all the others. */
const stepsOf = async (
  { games, logger }: Attending,
  gameId: string,
  events: readonly Envelope[],
): Promise<readonly DeskStep[]> => {
  const steps: DeskStep[] = [];
  for (const event of events) {
    try {
      const { id, type, revision } = event;
      const known = await games.after(gameId, event);
      if (known) steps.push({ game: known.game, event: { id, type, revision } });
    } catch (error) {
      // The log is away: that is no fault of the event, which comes again.
      if (isTransient(error)) throw error;
      eventsPassedOver.inc();
      logger.error({ event, error }, 'no question follows from an event that no fold can take');
    }
  }
  return steps;
};

/**
 * Closes and settles what follows from events of one game that were told at once. Throws the store's errors; the events
 * may come again.
 */
export const attend = async (attending: Attending, gameId: string, events: readonly Envelope[]): Promise<void> => {
  const steps = await stepsOf(attending, gameId, events);
  const [last, newest] = [steps.at(-1), events.at(-1)];
  if (!last || !newest) return;
  const { at, correlationId } = newest.metadata;
  noteFollowed(await attending.desk.close({ ...last, between: steps.slice(0, -1) }, at, correlationId));
  attending.quiet.note({ ...last, at, correlationId }, Date.now());
};
