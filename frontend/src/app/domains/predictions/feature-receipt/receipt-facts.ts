import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Receipt } from '@pbp/contracts';
import { clockTime } from '../../../shared/format/ages';
import { shortDay } from '../../../shared/format/days';
import { chanceText } from '../../../shared/format/figures';
import { pickWords, type QuestionNames } from '../data/question-words';
import { basisWords, feedWords } from './known-words';
import { placeText } from './log-place';
import { countedAnswer } from './receipt-words';
import { pointsWords, skillFormula } from './score-words';

/** What was asked, what the fan knew and picked, and what it came to. */
@Component({
  selector: 'pbp-receipt-facts',
  imports: [RouterLink],
  templateUrl: './receipt-facts.html',
  styleUrl: './receipt-facts.css',
})
export class ReceiptFacts {
  readonly receipt = input.required<Receipt>();
  readonly names = input.required<QuestionNames>();

  protected readonly game = computed(() => {
    const { away, home, day } = this.receipt().game;
    return `${away.location} ${away.name} at ${home.location} ${home.name}, ${shortDay(day)}`;
  });
  protected readonly answer = computed(() => {
    const receipt = this.receipt();
    const counted = countedAnswer(receipt);
    if (!counted) return null;
    const { pick, chance, modelChance, known, feedAgeMs, position, at } = counted;
    const own = chance === null ? '' : `, ${chanceText(chance)}`;
    const model = `model ${chanceText(modelChance)} (${receipt.model})`;
    return {
      pick: `${pickWords(receipt.terms, pick, this.names())}${own}`,
      known: [basisWords(known, receipt.game.league), feedWords(feedAgeMs), model].filter(Boolean).join(', '),
      taken: `Position ${placeText(position)}, ${clockTime(at)} by our clock`,
      points: pointsWords(receipt.score, modelChance),
      skill: skillFormula(receipt.score, chance, modelChance),
    };
  });
  protected readonly locked = computed(() => {
    const { lock, game } = this.receipt();
    if (!lock) return 'Not yet: it can still be answered.';
    const by = lock.basis ? `, ${basisWords(lock.basis, game.league)}` : '';
    return `Position ${placeText(lock.position)}${by}`;
  });
}
