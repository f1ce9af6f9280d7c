import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { clockTime, localDay } from '../../../shared/format/ages';
import { shortDay } from '../../../shared/format/days';
import { AnswerState } from '../ui-answer-state/answer-state';
import { type ShownAnswer } from './shown-answer';

/** One answer: how it stands, what was asked and picked, and the ways to its game and its receipt. */
@Component({
  selector: 'pbp-answer-row',
  imports: [AnswerState, RouterLink],
  templateUrl: './answer-row.html',
  styleUrl: './answer-row.css',
})
export class AnswerRow {
  readonly answer = input.required<ShownAnswer>();
  /** Of whose answer it is. */
  readonly fanId = input.required<string>();
  protected readonly when = computed(() => `${shortDay(localDay(this.answer().at))}, ${clockTime(this.answer().at)}`);
  protected readonly predictionId = computed(() => `${this.answer().questionId}.${this.fanId()}`);
}
