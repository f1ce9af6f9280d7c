import { Component, inject, input } from '@angular/core';
import { type KnownGame } from '@pbp/domain';
import { type FanQuestion } from '../data/fan-question';
import { type QuestionGroups } from '../data/question-groups';
import { QuestionsStore } from '../data/questions-store';
import { type GivenAnswer } from '../ui-picker/answer-form';
import { QuestionCard } from '../ui-question/question-card';

/** The questions by what there is to do about them: to pick, to wait for, to look back at. */
@Component({
  selector: 'pbp-question-list',
  imports: [QuestionCard],
  templateUrl: './question-list.html',
  styles: `
    h3 {
      padding-block: var(--space-3) var(--space-2);
      color: var(--text-3);
      font-size: var(--text-sm);
    }
    .none {
      padding-bottom: var(--space-3);
      color: var(--text-2);
      font-size: var(--text-sm);
    }
    summary {
      display: flex;
      align-items: center;
      min-height: var(--tap);
      color: var(--text-2);
      cursor: pointer;
      font-size: var(--text-sm);
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
  `,
})
export class QuestionList {
  private readonly store = inject(QuestionsStore);
  readonly groups = input.required<QuestionGroups>();
  readonly game = input.required<KnownGame>();
  readonly fanId = input.required<string | null>();

  protected answer({ view }: FanQuestion, { pick, chance }: GivenAnswer): void {
    this.store.pick(view.questionId, pick, chance);
  }
  protected takeBack({ view }: FanQuestion): void {
    this.store.takeBack(view.questionId);
  }
  protected sendAgain({ view }: FanQuestion): void {
    this.store.sendAgain(view.questionId);
  }
}
