import { computed, signal } from '@angular/core';
import { type FanQuestion, withoutFan } from './fan-question';

type Change = (question: FanQuestion) => FanQuestion;

/** The questions of one game that this page has heard of, by id. */
export class KnownQuestions {
  private readonly byId = signal<ReadonlyMap<string, FanQuestion>>(new Map());

  /** In the order in which they were asked. */
  readonly all = computed(() => [...this.byId().values()].toSorted((a, b) => a.view.number - b.view.number));

  get(questionId: string): FanQuestion | undefined {
    return this.byId().get(questionId);
  }

  put(question: FanQuestion): void {
    this.byId.update((known) => new Map(known).set(question.view.questionId, question));
  }

  change(questionId: string, by: Change): void {
    const question = this.get(questionId);
    if (question) this.put(by(question));
  }

  clear(): void {
    this.byId.set(new Map());
  }

  /** Somebody else is before the page: whatever was one fan's is gone. */
  forgetFan(): void {
    this.byId.update((known) => new Map([...known].map(([id, question]) => [id, withoutFan(question)])));
  }
}
