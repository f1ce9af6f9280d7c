import {
  type AskedQuestion,
  evolve,
  type GameEvent,
  gameStream,
  type Game,
  initialState,
  type KnownGame,
  type QuestionKind,
} from '@pbp/domain';
import { type EventStore, uuidV5 } from '@pbp/eventing';
import { factsOfGame, generateGame } from '@pbp/simulation';
import { QuestionDesk } from '../attend-game/question-desk.js';
import { readQuestionsOf } from '../question-log/question-log.js';

export const gameId = '401';
const minute = 60_000;

/** A whole game, polled every two minutes; it begins at `startsAt` (milliseconds since the epoch). */
export const gameBeginning = (startsAt?: number, id = gameId): readonly GameEvent[] =>
  factsOfGame(generateGame({ seed: 1, id, ...(startsAt === undefined ? {} : { startsAt }) }), 120);

export const generated = gameBeginning();

/** A generated game in a log, with its questions asked as it goes on. */
export class AskedEvening {
  private desk: QuestionDesk;
  private game: Game = initialState();
  private length = 0;
  private readonly gameId: string;

  constructor(
    private store: EventStore,
    private readonly facts: readonly GameEvent[] = generated,
  ) {
    this.desk = new QuestionDesk(store);
    this.gameId = facts[0]?.data.gameId ?? gameId;
  }

  get known(): KnownGame {
    if (!this.game.known) throw new Error('the game has not been announced');
    return this.game;
  }

  get isOver(): boolean {
    return this.length === this.facts.length;
  }

  /** The server's time of the newest event: half a minute of it for each. */
  get now(): string {
    const begin = this.game.known ? Date.parse(this.game.startsAt) : 0;
    return new Date(begin + this.length * (minute / 2)).toISOString();
  }

  /** From now on the log is reached by another way. */
  reach(store: EventStore): void {
    this.store = store;
    this.restart();
  }

  /** The feed does not answer for a while, and then it does. */
  async suspend(id: string): Promise<void> {
    await this.desk.carryOut(id, { do: 'suspend', reason: 'feedStale', detail: '' }, this.now, `stale ${this.length}`);
    await this.desk.carryOut(id, { do: 'resume', reason: 'feedStale' }, this.now, `fresh ${this.length}`);
  }

  /** As after a crash: nothing is remembered. */
  restart(): void {
    this.desk = new QuestionDesk(this.store);
  }

  /** As after a crash before any place was noted: all that was told is told again, from the beginning. */
  async hearAgain(): Promise<void> {
    this.restart();
    let game: Game = initialState();
    for (const [revision, fact] of this.facts.slice(0, this.length).entries()) {
      game = evolve(game, fact);
      const event = { id: this.idOfEvent(revision), type: fact.type, revision };
      if (game.known) await this.desk.close({ game, event, between: [] }, this.now, event.id);
    }
  }

  /** So many more events of the game, each attended to. */
  async goOn(events = 1): Promise<void> {
    for (const fact of this.facts.slice(this.length, this.length + events)) await this.hear(fact);
  }

  async goOnUntil(isReached: (game: KnownGame) => boolean): Promise<void> {
    while (!this.isOver && !(this.game.known && isReached(this.game))) await this.goOn();
  }

  async toTheEnd(): Promise<void> {
    await this.goOn(this.facts.length);
  }

  /** The id of the first question of that kind. */
  async idOf(kind: QuestionKind): Promise<string> {
    const id = await this.find(kind, () => true);
    if (id === null) throw new Error(`no ${kind} has been asked`);
    return id;
  }

  /** Goes on until a question of that kind is open, and answers its id. */
  async openQuestion(kind: QuestionKind): Promise<string> {
    for (;;) {
      const id = await this.find(kind, ({ standing }) => standing.is === 'open');
      if (id !== null) return id;
      if (this.isOver) throw new Error(`no ${kind} was open`);
      await this.goOn();
    }
  }

  private idOfEvent(revision: number): string {
    return uuidV5(`${this.gameId}/${revision}`);
  }

  private async find(kind: QuestionKind, is: (question: AskedQuestion) => boolean): Promise<string | null> {
    for (const { question } of await readQuestionsOf(this.store, this.gameId))
      if (question.asked && question.opened.terms.kind === kind && is(question)) return question.opened.questionId;
    return null;
  }

  /** One more event, whatever it is. */
  async hear(fact: GameEvent): Promise<void> {
    const revision = this.length;
    const id = this.idOfEvent(revision);
    const metadata = { at: this.now, correlationId: id, causationId: id, schemaVersion: 1 };
    await this.store.append(
      gameStream(this.gameId),
      [{ id, ...fact, metadata }],
      revision === 0 ? 'none' : revision - 1,
    );
    this.game = evolve(this.game, fact);
    this.length += 1;
    if (!this.game.known) return;
    const event = { id, type: fact.type, revision };
    const step = { game: this.game, event };
    await this.desk.close({ ...step, between: [] }, this.now, id);
    await this.desk.ask({ ...step, now: this.now, intervalMs: 5_000 }, id);
  }
}
