import { type CrashPoint, crashPoints, crashPointsOf } from '@pbp/crash-points';
import {
  type Answered,
  type GameEvent,
  gameStream,
  type PredictionEvent,
  predictionStream,
  type QuestionOpened,
} from '@pbp/domain';
import { type EventStore, uuidV5 } from '@pbp/eventing';
import { QuestionDesk, readQuestionsOf } from '@pbp/predictions';
import { type Random } from '@pbp/simulation';
import { AnsweringFan } from './answering-fan.js';
import { type BeforeTipOff, beforeTipOff, stepsOf } from './settled-game.js';
import { type SettlingProcesses } from './settling-processes.js';

type Opened = QuestionOpened['data'];

/** More than the scores that lie in one event. */
const crowd = 503;
const fewOthers = 7;
const minute = 60_000;
/** Noted so long ago that the desk asks nothing itself: what it is to ask must not hang on how fast it is. */
const longAgo = Date.parse('2025-11-30T12:00:00.000Z');

/** At which passing a process dies: as often as every game comes by, at the least. */
const latestPassing = (point: CrashPoint): number => {
  switch (point) {
    case 'desk: a part of the scores appended, the next not':
    case 'desk: another settlement decided, not appended':
    case 'desk: settled again, not heard':
      return 3;
    case 'answer: decided, not appended':
    case 'answer: appended, not judged':
    case 'desk: lock held, games not taken up':
    case 'desk: games taken up, log not followed':
      return 1;
    default:
      return 5;
  }
};

/** A game about which is asked, answered by many, closed, settled and corrected twice, while processes die. */
export class FatalGame {
  private readonly game: BeforeTipOff;
  private noted = 0;

  constructor(
    private readonly processes: SettlingProcesses,
    private readonly gameId: string,
    startsAt: number,
    private readonly random: Random,
  ) {
    this.game = beforeTipOff(gameId, startsAt);
  }

  private get store(): EventStore {
    return this.processes.store;
  }

  /** Processes die at these points while it is played. */
  async play(points: readonly CrashPoint[]): Promise<void> {
    await this.tell(this.game.told);
    await this.processes.followed();
    const asked = await this.ask();
    const isOfAnswers = (point: CrashPoint): boolean => crashPoints[point].process === 'api';
    this.order(points.filter(isOfAnswers));
    await this.answer(asked);
    await this.processes.followed();
    this.order(points.filter((point) => !isOfAnswers(point)));
    for (const step of stepsOf(this.game, asked)) {
      await this.tell(step);
      await this.processes.followed();
      await this.answerTooLate(asked);
    }
    await this.processes.followed();
  }

  private order(points: readonly CrashPoint[]): void {
    for (const point of points) this.processes.orders.give(point, this.random.integer(1, latestPassing(point)));
  }

  private get said() {
    return new Date(longAgo + this.noted * minute).toISOString();
  }

  private async tell(events: readonly GameEvent[]): Promise<void> {
    const first = this.noted;
    const told = events.map((event, n) => {
      const id = uuidV5(`${this.gameId}/${first + n}`);
      return { id, ...event, metadata: { at: this.said, correlationId: id, causationId: id, schemaVersion: 1 } };
    });
    await this.store.append(gameStream(this.gameId), told, first === 0 ? 'none' : first - 1);
    this.noted += told.length;
  }

  /** As the desk does, but at a moment that is the test's own. */
  private async ask(): Promise<readonly Opened[]> {
    const { game } = this.game;
    const now = new Date(Date.parse(game.startsAt) - minute).toISOString();
    const event = { id: uuidV5(`${this.gameId}/asked`), type: 'GameScheduled', revision: this.noted - 1 };
    await new QuestionDesk(this.store).ask({ game, event, now, intervalMs: null }, this.gameId);
    const logs = await readQuestionsOf(this.store, this.gameId);
    return logs.flatMap(({ question }) => (question.asked ? [question.opened] : []));
  }

  /** The first question is answered by a crowd, the others by a few, and the last by somebody at the API as well. */
  private async answer(asked: readonly Opened[]): Promise<void> {
    const answers = asked.flatMap((opened, n) =>
      Array.from({ length: n === 0 ? crowd : fewOthers }, (_, fan) => this.answered(opened, fan)),
    );
    await Promise.all(answers.map((answer) => this.append('PredictionPlaced', answer, 'none')));
    const [first, last] = [answers[0], asked.at(-1)];
    if (first) await this.append('PredictionChanged', { ...first, requestId: 'another', pick: 'away' }, 0);
    const pick = last?.options[0]?.id;
    if (!last || pick === undefined) throw new Error('nothing was asked');
    const fan = await AnsweringFan.of(this.processes.apiUrl);
    const { answer } = await fan.answer(last.questionId, pick, 0.6);
    expect(answer).toMatchObject({ questionId: last.questionId, pick });
    const stream = predictionStream(last.questionId, fan.fanId);
    expect(await Array.fromAsync(this.store.read(stream))).toMatchObject([{ type: 'PredictionPlaced' }]);
  }

  /** What has lost the race: it stands behind the lock, and changes nothing. */
  private async answerTooLate(asked: readonly Opened[]): Promise<void> {
    const [opened] = asked;
    if (!opened) return;
    const late = { ...this.answered(opened, 1), requestId: `late ${this.noted}`, pick: 'away' };
    await this.append('PredictionChanged', late, 'any');
  }

  private answered({ questionId, options }: Opened, fan: number): Answered {
    const option = options[fan % options.length];
    return {
      questionId,
      fanId: `fan-${String(fan).padStart(4, '0')}`,
      requestId: `first of ${fan}`,
      pick: option?.id ?? '',
      chance: fan % 5 === 0 ? null : 0.5 + (fan % 40) / 100,
      modelChance: option?.chance ?? 0.5,
      ruleVersion: 1,
      gameRevision: this.noted - 1,
      position: '',
      at: this.said,
    };
  }

  private async append(
    type: Exclude<PredictionEvent['type'], 'PredictionRejected'>,
    data: Answered,
    expected: number | 'none' | 'any',
  ): Promise<void> {
    const { questionId, fanId, requestId, at } = data;
    const stream = predictionStream(questionId, fanId);
    const metadata = { at, correlationId: requestId, causationId: requestId, schemaVersion: 1 };
    await this.store.append(stream, [{ id: uuidV5(`${stream}/${requestId}`), type, data, metadata }], expected);
  }
}

/** All points that are passed while answers are settled. */
export const settlingPoints = crashPointsOf(undefined, 'settling');
