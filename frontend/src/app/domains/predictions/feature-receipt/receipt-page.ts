import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Receipt } from '@pbp/contracts';
import { UnlessAhead } from '../../../shared/delay/unless-ahead';
import { Blank } from '../../../shared/ui/blank';
import { Failure } from '../../../shared/ui/failure';
import { MainContent } from '../../../shared/ui/main-content';
import { TopBar } from '../../../shared/ui/top-bar';
import { afterNewsOfAnswers } from '../data/answers-heard';
import { GameNames, namesOfCard } from '../data/game-names';
import { questionTitle } from '../data/question-words';
import { ReceiptStore } from '../data/receipt-api';
import { AnswerState } from '../ui-answer-state/answer-state';
import { ReceiptFacts } from './receipt-facts';
import { ReceiptJson } from './receipt-json';
import { ReceiptTrail } from './receipt-trail';
import { receiptWords } from './receipt-words';

/** Everything that can be checked about one prediction. */
@Component({
  imports: [
    AnswerState,
    Blank,
    Failure,
    MainContent,
    ReceiptFacts,
    ReceiptJson,
    ReceiptTrail,
    RouterLink,
    TopBar,
    UnlessAhead,
  ],
  providers: [ReceiptStore],
  templateUrl: './receipt-page.html',
  styleUrl: './receipt-page.css',
})
export class ReceiptPage {
  private readonly games = inject(GameNames);
  protected readonly store = inject(ReceiptStore);
  readonly predictionId = input.required<string>();

  private readonly receipt = computed((): Receipt | null => {
    const state = this.store.state();
    return state.is === 'loaded' ? state.value : null;
  });
  protected readonly names = computed(() => {
    const receipt = this.receipt();
    return receipt && namesOfCard(receipt.game, this.games.playersOf(receipt.game.gameId));
  });
  protected readonly title = computed(() => {
    const [receipt, names] = [this.receipt(), this.names()];
    return receipt && names ? questionTitle(receipt.terms, names) : '';
  });
  protected readonly words = computed(() => {
    const receipt = this.receipt();
    return receipt && receiptWords(receipt);
  });

  constructor() {
    effect(() => this.store.show(this.predictionId()));
    afterNewsOfAnswers(() => this.store.reload());
    effect(() => {
      const receipt = this.receipt();
      if (receipt?.terms.kind === 'playerTotal') untracked(() => this.games.askPlayers(receipt.game.gameId));
    });
  }
}
