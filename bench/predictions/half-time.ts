import { type QuestionOpened } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { readQuestionsOf } from '@pbp/predictions';
import { AskedEvening, gameBeginning } from '@pbp/predictions/testing';

const hour = 3_600_000;

/** A game in the break before its second half, and the questions that can be answered then. */
export interface HalfTime {
  readonly evening: AskedEvening;
  readonly open: readonly QuestionOpened['data'][];
}

const openOf = async (store: EventStore, gameId: string): Promise<readonly QuestionOpened['data'][]> =>
  (await readQuestionsOf(store, gameId)).flatMap(({ question }) =>
    question.asked && question.standing.is === 'open' ? [question.opened] : [],
  );

/** Plays a game up to its half-time. It begins in an hour: nothing of it can have been seen by whoever answers now. */
export const halfTimeOf = async (store: EventStore, gameId: string): Promise<HalfTime> => {
  const evening = new AskedEvening(store, gameBeginning(Date.now() + hour, gameId));
  for (;;) {
    await evening.goOn();
    const open = evening.isOver || evening.known.phase.is === 'inProgress' ? await openOf(store, gameId) : [];
    if (open.some(({ terms }) => terms.kind === 'gameWinner' && terms.edition === 'secondHalf'))
      return { evening, open };
    if (evening.isOver) throw new Error(`game ${gameId} had no half-time`);
  }
};
