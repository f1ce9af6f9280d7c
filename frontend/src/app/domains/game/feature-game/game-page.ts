import { Component, computed, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink, RouterOutlet } from '@angular/router';
import { ageText } from '../../../shared/format/ages';
import { type Problem } from '../../../shared/http/problem';
import { TeamColors } from '../../../shared/teams/team-colors';
import { ageInSeconds } from '../../../shared/time/freshness';
import { ServerClock } from '../../../shared/time/server-clock';
import { Banner } from '../../../shared/ui/banner';
import { Blank } from '../../../shared/ui/blank';
import { Failure } from '../../../shared/ui/failure';
import { MainContent } from '../../../shared/ui/main-content';
import { TopBar } from '../../../shared/ui/top-bar';
import { QuestionsPanel } from '../../predictions/feature-panel/questions-panel';
import { GameStore } from '../data/game-store';
import { titleOf } from '../data/score-sentences';
import { ScoreHeader } from '../ui-score-header/score-header';
import { GameAnnouncer } from './game-announcer';

@Component({
  imports: [
    RouterLink,
    RouterOutlet,
    TeamColors,
    Banner,
    Blank,
    Failure,
    MainContent,
    QuestionsPanel,
    TopBar,
    ScoreHeader,
    GameAnnouncer,
  ],
  providers: [GameStore],
  templateUrl: './game-page.html',
  styleUrl: './game-page.css',
})
export class GamePage {
  private readonly clock = inject(ServerClock);
  private readonly title = inject(Title);
  protected readonly store = inject(GameStore);
  readonly gameId = input.required<string>();

  protected readonly staleFor = computed(() => {
    const freshness = this.store.freshness();
    return this.store.feedIsLate() && freshness ? ageText(ageInSeconds(freshness, this.clock.now()) ?? 0) : null;
  });
  protected readonly problem = computed((): Problem => {
    const state = this.store.state();
    return state.status === 'failed' ? { title: state.detail, code: state.code } : { title: '', code: '' };
  });

  constructor() {
    effect(() => this.store.watch(this.gameId()));
    effect(() => {
      const game = this.store.game();
      const missing = this.store.state().status === 'missing';
      this.title.setTitle(
        game ? `${titleOf(game)} · Play-by-Play` : missing ? 'Game not found · Play-by-Play' : 'Play-by-Play',
      );
    });
  }
}
