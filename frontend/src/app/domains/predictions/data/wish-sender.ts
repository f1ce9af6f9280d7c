import type { Answer } from '@pbp/contracts';
import { problemOf } from '../../../shared/http/problem';
import { deliver } from './deliver';
import { type FanQuestion, type Wish } from './fan-question';
import { type KnownQuestions } from './known-questions';
import { type QuestionsApi } from './questions-api';
import { refusalOf } from './refusal';
import { notTaken, taken } from './wishes';

/** Sends what the fan wishes: one request for a question at a time, so that they are taken in the order of the wishes. */
export class WishSender {
  private readonly underway = new Set<string>();

  constructor(
    private readonly api: QuestionsApi,
    private readonly known: KnownQuestions,
    private readonly fanId: () => string | null,
    private readonly waits: readonly number[],
  ) {}

  /** Sends the wish of that question, and whatever is wished for by the time of its answer. */
  async send(questionId: string): Promise<void> {
    if (this.underway.has(questionId)) return;
    this.underway.add(questionId);
    for (let wish = this.wishOf(questionId); wish; wish = this.wishOf(questionId)) await this.sendOne(questionId, wish);
    this.underway.delete(questionId);
  }

  private wishOf(questionId: string): Wish | null {
    return this.known.get(questionId)?.wish ?? null;
  }

  private async sendOne(questionId: string, wish: Wish): Promise<void> {
    const fanId = this.fanId();
    const then = await deliver(() => this.ask(questionId, wish), this.waits).then(
      (answer) => (question: FanQuestion) => taken(question, wish, answer),
      (error: unknown) => (question: FanQuestion) => notTaken(question, wish, refusalOf(error)),
    );
    /* What one fan wished is no other's. A guest who has just begun is who wished it. */
    if (fanId === null || fanId === this.fanId()) this.known.change(questionId, then);
  }

  private async ask(questionId: string, { requestId, pick, chance }: Wish): Promise<Answer | null> {
    if (pick !== null) return this.api.place(questionId, { requestId, pick, chance });
    try {
      return await this.api.withdraw(questionId, { requestId });
    } catch (error) {
      if (problemOf(error).code === 'no-answer') return null;
      throw error;
    }
  }
}
