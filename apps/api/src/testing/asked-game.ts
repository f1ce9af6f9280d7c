import { randomUUID } from 'node:crypto';
import { type Cause, type QuestionCommand, type QuestionKind } from '@pbp/domain';
import { type EventStore } from '@pbp/eventing';
import { type Answering, answerQuestion, QuestionDesk, scoreAnswers, withdrawAnswer } from '@pbp/predictions';
import { AskedEvening, gameBeginning } from '@pbp/predictions/testing';

const hour = 3_600_000;

const mustBeTaken = ({ kind }: Answering): void => {
  if (kind !== 'taken') throw new Error(`it was not taken: ${kind}`);
};

/** A game of which questions are asked and then decided as a test wants it, not as the game has it. */
export class AskedGame {
  readonly evening: AskedEvening;
  private readonly desk: QuestionDesk;

  constructor(
    private readonly store: EventStore,
    readonly gameId: string,
  ) {
    // It begins later: the feed's clock must not tell of what happened before it was answered.
    this.evening = new AskedEvening(store, gameBeginning(Date.now() + hour, gameId));
    this.desk = new QuestionDesk(store);
  }

  private get said() {
    return { now: this.evening.now, correlationId: randomUUID() };
  }

  /** Goes on until a question of that kind is open, and answers its id. */
  open(kind: QuestionKind): Promise<string> {
    return this.evening.openQuestion(kind);
  }

  async answer(questionId: string, fanId: string, pick: string, chance: number | null = 0.7): Promise<void> {
    const asked = { questionId, fanId, requestId: randomUUID(), pick, chance };
    mustBeTaken(await answerQuestion(this.store, asked, this.said));
  }

  async withdraw(questionId: string, fanId: string): Promise<void> {
    const asked = { questionId, fanId, requestId: randomUUID() };
    mustBeTaken(await withdrawAnswer(this.store, asked, this.said));
  }

  async carryOut(id: string, command: QuestionCommand): Promise<void> {
    const { now, correlationId } = this.said;
    await this.desk.carryOut(id, command, now, correlationId);
  }

  suspend = (id: string) => this.carryOut(id, { do: 'suspend', reason: 'feedStale', detail: 'the feed is silent' });
  resume = (id: string) => this.carryOut(id, { do: 'resume', reason: 'feedStale' });

  lock(id: string): Promise<void> {
    const basis = { revision: 0, period: 0, clock: '0.0', score: null };
    return this.carryOut(id, { do: 'lock', reason: 'tipOff', basis });
  }

  settle(id: string, outcome: string): Promise<void> {
    const cause: Cause = { kind: 'gameEvent', id: 'event', type: 'GameScheduled', revision: 0 };
    const says = { settlement: { is: 'decided', outcome, by: [] }, happenedAt: null, afterFinal: false } as const;
    return this.carryOut(id, { do: 'settle', ...says, cause });
  }

  async score(id: string): Promise<void> {
    await scoreAnswers(this.store, id, this.said);
  }

  /** Closed, decided and scored. */
  async decide(id: string, outcome: string): Promise<void> {
    await this.lock(id);
    await this.settle(id, outcome);
    await this.score(id);
  }
}
