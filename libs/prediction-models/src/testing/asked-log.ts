import {
  type Cause,
  type LeagueId,
  type QuestionCommand,
  questionId,
  ruleOf,
  type Settlement,
  type Terms,
} from '@pbp/domain';
import { type Envelope, type EventStore, InMemoryEventStore } from '@pbp/eventing';
import { type Answering, answerQuestion, QuestionDesk, scoreAnswers, withdrawAnswer } from '@pbp/predictions';

/** A game that questions are asked about. Nothing else is known of it. */
export interface AskedGame {
  readonly gameId: string;
  readonly league: LeagueId;
  readonly day: string;
}

export const games = {
  tonight: { gameId: '401', league: 'nba', day: '2026-01-16' },
  alsoTonight: { gameId: '402', league: 'nba', day: '2026-01-16' },
  tomorrow: { gameId: '403', league: 'nba', day: '2026-01-17' },
  women: { gameId: '501', league: 'wnba', day: '2026-06-01' },
} as const satisfies Record<string, AskedGame>;

/** Who wins must be answered with a chance, the total may be answered without. */
export const winner: Terms = { kind: 'gameWinner', edition: 'tipOff' };
export const total: Terms = { kind: 'total', line: 219.5 };

const optionsFor = ({ kind }: Terms, chance: number) =>
  (kind === 'gameWinner' ? ['home', 'away'] : ['over', 'under']).map((id, n) => ({
    id,
    chance: n === 0 ? chance : 1 - chance,
  }));

const basis = { revision: 1, period: 0, clock: '0.0', score: null };
const cause: Cause = { kind: 'gameEvent', id: 'e', type: 'GameEnded', revision: 9 };
export const decidedFor = (outcome: string): Settlement => ({ is: 'decided', outcome, by: ['play'] });

export interface SettledHow {
  /** How long ago the play happened that decided; null where none did. */
  readonly minutesAgo?: number | null;
  readonly afterFinal?: boolean;
}

/** A log of questions and answers, written by the commands that write it in earnest. */
export class AskedLog {
  readonly store: EventStore = new InMemoryEventStore();
  private readonly desk = new QuestionDesk(this.store);
  private readonly asked = new Map<string, number>();
  private steps = 0;

  /** A minute for each step. */
  private next() {
    this.steps += 1;
    return { now: this.now, correlationId: `step ${this.steps}` };
  }

  private get now(): string {
    return new Date(Date.UTC(2026, 0, 16, 0, this.steps)).toISOString();
  }

  /** Asks a question whose first answer has that chance by the model. Answers its id. */
  async open(game: AskedGame, terms: Terms = winner, chance = 0.5): Promise<string> {
    const number = (this.asked.get(game.gameId) ?? 0) + 1;
    this.asked.set(game.gameId, number);
    const id = questionId(game.gameId, number);
    const options = optionsFor(terms, chance);
    await this.carryOut(id, {
      do: 'open',
      question: { questionId: id, ...game, terms, ruleVersion: ruleOf(terms).version, options, model: 'nba/1', basis },
    });
    return id;
  }

  async carryOut(id: string, command: QuestionCommand): Promise<void> {
    const { now, correlationId } = this.next();
    await this.desk.carryOut(id, command, now, correlationId);
  }

  suspend = (id: string) => this.carryOut(id, { do: 'suspend', reason: 'feedStale', detail: 'the feed is silent' });
  resume = (id: string) => this.carryOut(id, { do: 'resume', reason: 'feedStale' });
  lock = (id: string) => this.carryOut(id, { do: 'lock', reason: 'tipOff', basis });

  settle(
    id: string,
    settlement: Settlement,
    { minutesAgo = null, afterFinal = false }: SettledHow = {},
  ): Promise<void> {
    const { now } = this;
    const happenedAt =
      minutesAgo === null || settlement.is !== 'decided'
        ? null
        : new Date(Date.parse(now) - minutesAgo * 60_000).toISOString();
    return this.carryOut(id, { do: 'settle', settlement, cause, happenedAt, afterFinal });
  }

  answer(id: string, fanId: string, pick: string, chance: number | null = 0.8): Promise<Answering> {
    return this.answerBy(this.store, id, fanId, pick, chance);
  }

  /** An answer that lost a race: between the look at the question and the append something else happened. */
  answerAfter(meanwhile: () => Promise<void>, id: string, fanId: string, pick: string): Promise<Answering> {
    return this.answerBy(this.overtaken(meanwhile), id, fanId, pick, 0.8);
  }

  withdraw(id: string, fanId: string): Promise<Answering> {
    return this.withdrawBy(this.store, id, fanId);
  }

  /** The same that lost a race. */
  withdrawAfter(meanwhile: () => Promise<void>, id: string, fanId: string): Promise<Answering> {
    return this.withdrawBy(this.overtaken(meanwhile), id, fanId);
  }

  async score(id: string): Promise<void> {
    await scoreAnswers(this.store, id, this.next());
  }

  /** Scores of a settlement behind which another was appended before they were. */
  async scoreAfter(meanwhile: () => Promise<void>, id: string): Promise<void> {
    await scoreAnswers(this.overtaken(meanwhile), id, this.next());
  }

  /** A whole question: everybody picks, it is closed, decided and scored. */
  async decide(id: string, picks: Readonly<Record<string, string>>, outcome: string, chance = 0.8): Promise<void> {
    for (const [fanId, pick] of Object.entries(picks)) await this.answer(id, fanId, pick, chance);
    await this.lock(id);
    await this.settle(id, decidedFor(outcome));
    await this.score(id);
  }

  events(): Promise<readonly Envelope[]> {
    return Array.fromAsync(this.store.readAll());
  }

  private answerBy(store: EventStore, id: string, fanId: string, pick: string, chance: number | null) {
    const said = this.next();
    return answerQuestion(store, { questionId: id, fanId, requestId: said.correlationId, pick, chance }, said);
  }

  private withdrawBy(store: EventStore, id: string, fanId: string) {
    const said = this.next();
    return withdrawAnswer(store, { questionId: id, fanId, requestId: said.correlationId }, said);
  }

  private overtaken(meanwhile: () => Promise<void>): EventStore {
    const { store } = this;
    let isOvertaken = false;
    return {
      append: async (stream, events, expected) => {
        if (!isOvertaken) {
          isOvertaken = true;
          await meanwhile();
        }
        return store.append(stream, events, expected);
      },
      read: (stream, options) => store.read(stream, options),
      readAll: (options) => store.readAll(options),
      subscribe: (options) => store.subscribe(options),
      close: () => store.close(),
    };
  }
}
