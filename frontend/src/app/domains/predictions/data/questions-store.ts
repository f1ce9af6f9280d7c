import { computed, effect, inject, linkedSignal, resource, Service, signal, untracked } from '@angular/core';
import type { QuestionView } from '@pbp/contracts';
import { SpoilerDelay } from '../../../shared/delay/spoiler-delay';
import { type Problem, problemOf } from '../../../shared/http/problem';
import { LiveQuestions } from '../../../shared/live/live-questions';
import { LiveSocket } from '../../../shared/live/live-socket';
import type { QuestionMessage } from '../../../shared/live/messages';
import { reloadOnReconnect } from '../../../shared/live/reload-on-reconnect';
import { Session } from '../../account/data/session';
import { asSeen } from './as-seen';
import { REPEAT_WAITS } from './deliver';
import { type FanQuestion, type Wish } from './fan-question';
import { KnownQuestions } from './known-questions';
import { laterOf } from './later-view';
import { QuestionsApi } from './questions-api';
import { newRequestId } from './request-id';
import { WishSender } from './wish-sender';
import { wished } from './wishes';
import { withNews } from './with-news';

/** What there is of a game's questions. */
export type Asked =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly problem: Problem }
  | { readonly is: 'there'; readonly questions: readonly FanQuestion[] };

/** A game's questions with the fan's own answers: asked for whenever the game is joined anew, and told live. */
@Service({ autoProvided: false })
export class QuestionsStore {
  private readonly api = inject(QuestionsApi);
  private readonly live = inject(LiveQuestions);
  private readonly session = inject(Session);
  private readonly delay = inject(SpoilerDelay);
  private readonly joins = inject(LiveSocket).joins;
  private readonly gameId = signal<string | undefined>(undefined);
  private readonly fanId = computed(() => this.session.fan()?.fanId ?? null);
  private readonly known = new KnownQuestions();
  private readonly sender = new WishSender(this.api, this.known, this.fanId, inject(REPEAT_WAITS));
  /** What was told live while they were asked for is newer than the answer. */
  private readonly toldMeanwhile = new Set<string>();

  private readonly loaded = resource({
    params: () => {
      const gameId = this.gameId();
      return gameId === undefined ? undefined : { gameId, fanId: this.fanId(), joins: this.joins() };
    },
    loader: ({ params, abortSignal }) => {
      this.toldMeanwhile.clear();
      return this.api.ofGame(params.gameId, abortSignal);
    },
  });
  private readonly hasLoaded = linkedSignal<{ gameId: string | undefined; is: boolean }, boolean>({
    source: () => ({ gameId: this.gameId(), is: this.loaded.hasValue() }),
    computation: ({ gameId, is }, before) => is || (before?.source.gameId === gameId && before?.value === true),
  });

  private readonly seen = computed(() => {
    const [questions, until] = [this.known.all(), this.delay.until()];
    return until === null ? questions : questions.flatMap((question) => asSeen(question, until) ?? []);
  });

  readonly asked = computed((): Asked => {
    const questions = this.seen();
    const error = this.loaded.error();
    if (this.hasLoaded() || questions.length > 0) return { is: 'there', questions };
    return error ? { is: 'failed', problem: problemOf(error) } : { is: 'loading' };
  });

  constructor() {
    reloadOnReconnect(this.loaded);
    effect((onCleanup) => {
      const gameId = this.gameId();
      if (gameId !== undefined) onCleanup(untracked(() => this.follow(gameId)));
    });
    effect(() => {
      if (!this.loaded.hasValue()) return;
      const views = this.loaded.value();
      untracked(() => this.hear(views));
    });
    this.forgetFanWhoLeft();
  }

  watch(gameId: string): void {
    this.gameId.set(gameId);
  }

  retry(): void {
    this.loaded.reload();
  }

  /** Shown at once, and sent. */
  pick(questionId: string, pick: string, chance: number | null): void {
    this.wish(questionId, { requestId: newRequestId(), pick, chance });
  }

  takeBack(questionId: string): void {
    this.wish(questionId, { requestId: newRequestId(), pick: null, chance: null });
  }

  /** What was not answered, under the same request id. */
  sendAgain(questionId: string): void {
    const wish = this.known.get(questionId)?.refused?.wish;
    if (wish) this.wish(questionId, wish);
  }

  private wish(questionId: string, wish: Wish): void {
    this.known.change(questionId, (question) => wished(question, wish));
    void this.sender.send(questionId);
  }

  private follow(gameId: string): () => void {
    this.known.clear();
    return this.live.follow(gameId, (message) => this.receive(message));
  }

  private hear(views: readonly QuestionView[]): void {
    for (const view of views) {
      const tie = this.toldMeanwhile.has(view.questionId) ? 'known' : 'heard';
      this.known.put(laterOf(this.known.get(view.questionId), view, tie));
    }
  }

  private receive(message: QuestionMessage): void {
    const view = message.type === 'question' ? message.question : message.news.question;
    this.toldMeanwhile.add(view.questionId);
    const question = laterOf(this.known.get(view.questionId), view);
    this.known.put(message.type === 'question' ? question : withNews(question, message.news));
  }

  /** From one fan to another; whoever was not known yet has left nothing. */
  private forgetFanWhoLeft(): void {
    let before: string | null = null;
    effect(() => {
      const now = this.fanId();
      if (now === null) return;
      if (before !== null && now !== before) untracked(() => this.known.forgetFan());
      before = now;
    });
  }
}
