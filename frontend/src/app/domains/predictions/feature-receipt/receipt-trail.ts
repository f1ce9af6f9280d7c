import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DecidingPlay, Receipt } from '@pbp/contracts';
import { isLeagueId, shortPeriod } from '@pbp/domain';
import { clockTime } from '../../../shared/format/ages';
import { type QuestionNames } from '../data/question-words';
import { placeText } from './log-place';
import { trailOf } from './trail';

/** What the log has of the question and of the answer, step by step; filled dots are what happened to the fan. */
@Component({
  selector: 'pbp-receipt-trail',
  imports: [RouterLink],
  templateUrl: './receipt-trail.html',
  styleUrl: './receipt-trail.css',
})
export class ReceiptTrail {
  readonly receipt = input.required<Receipt>();
  readonly names = input.required<QuestionNames>();
  protected readonly placeText = placeText;
  protected readonly clockTime = clockTime;
  protected readonly steps = computed(() => trailOf(this.receipt(), this.names()));

  protected clockOf({ period, clock }: DecidingPlay): string {
    const { league } = this.receipt().game;
    return isLeagueId(league) ? `${shortPeriod(league, period)} ${clock}` : clock;
  }
}
