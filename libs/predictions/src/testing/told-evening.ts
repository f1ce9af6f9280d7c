import {
  evolve,
  type Game,
  type GameEvent,
  gameStream,
  initialState,
  type KnownGame,
  predictionStream,
  type QuestionEvent,
  type QuestionOpened,
  type PredictionEvent,
  settle,
  type Settlement,
} from '@pbp/domain';
import { decodeBody, type KnownFeed, observeScoreboard, observeSummary, unknownFeed } from '@pbp/espn';
import { InMemoryEventStore, type NewEvent, uuidV5 } from '@pbp/eventing';
import { type FeedGame, type Poll } from '@pbp/simulation';
import { QuestionDesk } from '../attend-game/question-desk.js';
import { scoreAnswers } from '../score-answers/score-answers.js';
import { answersTo } from './fans.js';

/** What the feed answered at a moment (epoch milliseconds). */
export type Look = Pick<Poll, 'of' | 'day' | 'at' | 'status' | 'body'>;

/** A question as it was asked at a moment (epoch milliseconds), and what fans did about it there and then. */
export interface Asked {
  readonly at: number;
  readonly opened: QuestionOpened['data'];
  readonly answers: readonly PredictionEvent[];
}

const iso = (at: number): string => new Date(at).toISOString();
/** The desk asks for the next points of a game that is polled as often as this. */
const intervalMs = 5_000;
/** The desk forgets all it remembers, as after a crash, each so many polls. */
const restartEvery = 25;

const isSettlement = ({ type }: QuestionEvent): boolean => type === 'QuestionSettled' || type === 'QuestionResettled';

/** A game as a feed tells it, poll by poll, with its questions in a log: attended to, settled and scored as by the desk. */
export class ToldEvening {
  readonly store = new InMemoryEventStore();
  /** The game after each event of its stream. */
  readonly games: Game[] = [];
  /** Verdicts on questions that this feed had decided already when they were asked. */
  readonly decidedWhenAsked = new Map<string, Settlement>();
  private known: KnownFeed;
  private desk = new QuestionDesk(this.store);
  private looks = 0;

  constructor(private readonly feed: Pick<FeedGame, 'id' | 'league'>) {
    this.known = unknownFeed(feed.id);
  }

  get game(): KnownGame | null {
    const game = this.games.at(-1);
    return game?.known ? game : null;
  }

  /** Notes what a poll tells of the game, settles what follows and scores it. Answers whether it told anything. */
  async hear(look: Look): Promise<boolean> {
    if (++this.looks % restartEvery === 0) this.desk = new QuestionDesk(this.store);
    const facts = this.observe(look);
    if (facts.length === 0) return false;
    const first = this.games.length;
    await this.note(facts, look.at);
    const steps = this.games.slice(first).flatMap((game, n) => {
      const event = this.eventAt(first + n, facts[n]);
      return game.known && event ? [{ game, event }] : [];
    });
    const last = steps.at(-1);
    if (!last) return true;
    const followed = await this.desk.close({ ...last, between: steps.slice(0, -1) }, iso(look.at), `poll ${look.at}`);
    for (const { questionId, events } of followed)
      if (events.some(isSettlement))
        await scoreAnswers(this.store, questionId, { now: iso(look.at), correlationId: `poll ${look.at}` });
    return true;
  }

  /** Asks what the desk would ask of the game as it stands, and has it answered. */
  async ask(at: number): Promise<readonly Asked[]> {
    const revision = this.games.length - 1;
    const event = this.eventAt(revision, { type: 'PlayRecorded' });
    if (!this.game || !event) return [];
    const followed = await this.desk.ask({ game: this.game, event, now: iso(at), intervalMs }, `ask ${at}`);
    const opened = followed.flatMap(({ events }) => events).filter((event) => event.type === 'QuestionOpened');
    const asked = opened.map(({ data }) => ({ at, opened: data, answers: answersTo(data, iso(at)) }));
    for (const { answers } of asked) await this.answer(answers, at);
    return asked;
  }

  /** Asks what was asked elsewhere, under the day on which the game is to be played as far as is known here. */
  async repeat({ at, opened, answers }: Asked): Promise<void> {
    const question = { ...opened, day: this.game?.day ?? opened.day };
    const settlement = this.game && settle(question, this.game);
    if (settlement && settlement.is !== 'undecided') this.decidedWhenAsked.set(opened.questionId, settlement);
    await this.desk.carryOut(opened.questionId, { do: 'open', question }, iso(at), `ask ${at}`);
    await this.answer(answers, at);
  }

  private eventAt(revision: number, fact: Pick<GameEvent, 'type'> | undefined) {
    return fact && { id: this.idAt(revision), type: fact.type, revision };
  }

  private idAt(revision: number): string {
    return uuidV5(`${this.feed.id}/${revision}`);
  }

  private observe({ of, day, status, body }: Look): readonly GameEvent[] {
    const decoded = decodeBody(Buffer.from(body));
    if (status !== 200 || decoded.kind !== 'json') return [];
    const { id, league } = this.feed;
    const observed =
      of === 'summary'
        ? observeSummary(this.known, decoded.value)
        : observeScoreboard(new Map([[id, this.known]]), decoded.value, { league, day }).games.get(id);
    if (!observed) return [];
    this.known = observed.known;
    return observed.facts;
  }

  private async note(facts: readonly GameEvent[], at: number): Promise<void> {
    for (const fact of facts) {
      const revision = this.games.length;
      const expected = revision === 0 ? 'none' : revision - 1;
      await this.store.append(gameStream(this.feed.id), [noted(this.idAt(revision), fact, at)], expected);
      this.games.push(evolve(this.games.at(-1) ?? initialState(), fact));
    }
  }

  private async answer(answers: readonly PredictionEvent[], at: number): Promise<void> {
    for (const answer of answers) {
      const { questionId, fanId, requestId } = answer.data;
      const stream = predictionStream(questionId, fanId);
      await this.store.append(stream, [noted(uuidV5(`${stream}/${requestId}`), answer, at)], 'any');
    }
  }
}

const noted = (id: string, { type, data }: GameEvent | PredictionEvent, at: number): NewEvent => ({
  id,
  type,
  data,
  metadata: { at: iso(at), correlationId: id, causationId: id, schemaVersion: 1 },
});
