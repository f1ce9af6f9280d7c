import { Component, effect, input, signal } from '@angular/core';
import { type FanQuestion } from '../data/fan-question';
import { questionNews } from '../data/question-news';
import { type QuestionNames } from '../data/question-words';

const pauseMs = 5_000;

/** Says politely what is new of the questions, at most once in five seconds. What was there at first is not new. */
@Component({
  selector: 'pbp-questions-announcer',
  template: `{{ sentence() }}`,
  host: { class: 'visually-hidden', 'aria-live': 'polite', role: 'status' },
})
export class QuestionsAnnouncer {
  readonly questions = input.required<readonly FanQuestion[]>();
  readonly names = input.required<QuestionNames>();
  protected readonly sentence = signal('');
  private said: readonly FanQuestion[] | undefined;
  private quietUntil = 0;

  constructor() {
    effect((onCleanup) => {
      const [questions, names] = [this.questions(), this.names()];
      const timer = setTimeout(() => this.say(questions, names), Math.max(0, this.quietUntil - Date.now()));
      onCleanup(() => clearTimeout(timer));
    });
  }

  private say(questions: readonly FanQuestion[], names: QuestionNames): void {
    const text = this.said ? questionNews(this.said, questions, names) : null;
    this.said = questions;
    if (text === null) return;
    this.sentence.set(text);
    this.quietUntil = Date.now() + pauseMs;
  }
}
