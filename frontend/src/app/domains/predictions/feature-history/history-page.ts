import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UnlessAhead } from '../../../shared/delay/unless-ahead';
import { plural } from '../../../shared/format/numbers';
import { Blank } from '../../../shared/ui/blank';
import { Failure } from '../../../shared/ui/failure';
import { MainContent } from '../../../shared/ui/main-content';
import { TopBar } from '../../../shared/ui/top-bar';
import { Session } from '../../account/data/session';
import { Invitation } from '../../account/feature-me/invitation';
import { afterNewsOfAnswers } from '../data/answers-heard';
import { GameNames } from '../data/game-names';
import { MyPredictionsStore } from '../data/my-predictions-api';
import { Calibration } from '../ui-calibration/calibration';
import { ProfileFacts } from '../ui-profile/profile-facts';
import { answerFilters, filterOf } from './answer-filter';
import { AnswerRow } from './answer-row';
import { shownAnswer } from './shown-answer';

/** All that a fan has predicted, and what it came to. */
@Component({
  imports: [
    AnswerRow,
    Blank,
    Calibration,
    Failure,
    Invitation,
    MainContent,
    ProfileFacts,
    RouterLink,
    TopBar,
    UnlessAhead,
  ],
  providers: [MyPredictionsStore],
  templateUrl: './history-page.html',
  styleUrl: './history-page.css',
})
export class HistoryPage {
  private readonly games = inject(GameNames);
  private readonly session = inject(Session);
  protected readonly store = inject(MyPredictionsStore);
  /** Which answers are shown; it stands in the address, so that it outlives a reload. */
  readonly show = input<string>();

  protected readonly filters = answerFilters;
  protected readonly filter = computed(() => filterOf(this.show()));
  protected readonly fan = this.session.fan;
  protected readonly isGuest = computed(() => this.fan()?.kind === 'guest');
  private readonly answers = computed(() => this.store.known()?.answers ?? []);
  protected readonly shown = computed(() =>
    this.answers().map((each) => {
      const { gameId } = each.question;
      return shownAnswer(each, this.games.card(gameId), this.games.namesOf(gameId));
    }),
  );

  /** Told to who hears the page, when more or others are shown. */
  protected readonly count = computed(() =>
    this.store.known() ? `${plural(this.shown().length, 'answer')} shown` : '',
  );

  constructor() {
    effect(() => this.store.show(this.filter()));
    afterNewsOfAnswers(() => this.store.reload());
    effect(() => {
      for (const { question } of this.answers()) untracked(() => this.askNames(question.gameId, question.terms.kind));
    });
  }

  private askNames(gameId: string, kind: string): void {
    this.games.askCard(gameId);
    if (kind === 'playerTotal') this.games.askPlayers(gameId);
  }
}
