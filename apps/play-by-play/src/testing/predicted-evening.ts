import { MyPredictions, QuestionsOfGame, type QuestionView } from '@pbp/contracts';
import { eventually, openBrowser } from '@pbp/testing';
import { type Browser } from 'playwright-core';
import { desk, phone } from './camera.js';
import { CorrectableFeed } from './correctable-feed.js';
import { PredictingFan } from './predicting-fan.js';
import { SimulatedGame } from './simulated-game.js';
import { type ServedUnderFire, type StartServed } from './under-fire.js';

/** How much faster than life the game is played. */
const playSpeed = 600;
/** Plays are not over before they are answered by this machine's clock, however slow it is. */
const beginsInMs = 7_200_000;

/** Of the feed's clock, in milliseconds: a play or two. */
const aMoment = 20_000;

/** All looks are over before the test is, whose time limit would not tell what was not asked. */
const [looks, lookForMs] = [16, 5_000];

type Kind = QuestionView['terms']['kind'];

const standingText = ({ terms, standing }: QuestionView): string =>
  `${terms.kind} ${standing.is}${standing.is === 'suspended' ? ` (${standing.detail})` : ''}`;

/** A simulated game that can be corrected, the system that follows it, and two fans who answer its questions. */
export class PredictedEvening {
  private constructor(
    readonly played: SimulatedGame,
    readonly feed: CorrectableFeed,
    private readonly system: ServedUnderFire,
    private readonly browser: Browser,
    readonly ann: PredictingFan,
    readonly bob: PredictingFan,
  ) {}

  static async begin(start: StartServed): Promise<PredictedEvening> {
    const played = await SimulatedGame.start(playSpeed, [], Date.now() + beginsInMs);
    const feed = await CorrectableFeed.before(played.url);
    const system = await start(feed.url);
    const [browser] = await Promise.all([openBrowser(), system.launch()]);
    await system.deskStands();
    feed.listGames();
    const ann = await PredictingFan.begin(browser, system.url, phone);
    const bob = await PredictingFan.begin(browser, system.url, desk);
    return new PredictedEvening(played, feed, system, browser, ann, bob);
  }

  get gameId(): string {
    return this.played.game.id;
  }

  get url(): string {
    return this.system.url;
  }

  async questions(): Promise<readonly QuestionView[]> {
    const answer = await fetch(`${this.url}/api/games/${this.gameId}/questions`);
    return QuestionsOfGame.parse(await answer.json()).questions;
  }

  /** The question of that id once it is as wanted. */
  becomes(questionId: string, wanted: (question: QuestionView) => boolean): Promise<QuestionView> {
    return eventually(
      async () => {
        const found = (await this.questions()).find((question) => question.questionId === questionId);
        if (!found || !wanted(found)) throw new Error(`${questionId} is ${JSON.stringify(found?.settlement)}`);
        return found;
      },
      { within: 60_000, every: 100 },
    );
  }

  private async open(kind: Kind): Promise<QuestionView> {
    const isOpen = ({ terms, standing }: QuestionView) => terms.kind === kind && standing.is === 'open';
    const questions = await this.questions();
    const found = questions.find(isOpen);
    if (!found) throw new Error(`no ${kind} is open: ${questions.map(standingText).join(', ')}`);
    return found;
  }

  /** An open question of that kind, once there is one. */
  asked(kind: Kind, within = 60_000): Promise<QuestionView> {
    return eventually(() => this.open(kind), { within, every: 100 });
  }

  /** The same while the game goes on: of what it hears late the desk asks nothing, but of what comes next. */
  async playUntilAsked(kind: Kind): Promise<QuestionView> {
    for (let times = 0; times < looks; times++) {
      const found = await this.asked(kind, lookForMs).catch(() => null);
      if (found) return found;
      await this.played.playUntil(this.played.now + aMoment);
    }
    return this.open(kind);
  }

  /** What a fan's own list says of an answer. */
  async answerOf(fan: PredictingFan, questionId: string) {
    const { answers } = MyPredictions.parse(await fan.get('/api/me/predictions?limit=100'));
    return answers.find(({ answer }) => answer.questionId === questionId)?.answer;
  }

  /** Feed time (epoch milliseconds) at which a period begins, from 1 on. */
  beginOf(period: number): number {
    return this.played.game.periodsBegin[period - 1] ?? Number.NaN;
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.system.stop();
    await this.feed.close();
    await this.played.close();
  }
}
