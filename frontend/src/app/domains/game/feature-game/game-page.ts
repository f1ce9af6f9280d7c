import { NgTemplateOutlet } from '@angular/common';
import { afterNextRender, Component, computed, effect, inject, Injector, input, viewChild } from '@angular/core';
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
import { Rewind } from '../data/rewind';
import { titleOf } from '../data/score-sentences';
import { colorThePast, keepMoment } from '../feature-rewind/keep-moment';
import { PastStrip } from '../feature-rewind/past-strip';
import { RewindDock } from '../feature-rewind/rewind-dock';
import { ScoreHeader } from '../ui-score-header/score-header';
import { GameAnnouncer } from './game-announcer';
import { tellSeenMoment } from './tell-seen-moment';

@Component({
  imports: [
    NgTemplateOutlet,
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
    PastStrip,
    RewindDock,
  ],
  providers: [GameStore, Rewind],
  templateUrl: './game-page.html',
  styleUrl: './game-page.css',
})
export class GamePage {
  private readonly clock = inject(ServerClock);
  private readonly title = inject(Title);
  private readonly injector = inject(Injector);
  protected readonly store = inject(GameStore);
  protected readonly rewind = inject(Rewind);
  private readonly header = viewChild(ScoreHeader);
  readonly gameId = input.required<string>();
  /** The revision to look at; the newest where there is none. */
  readonly at = input<string>();

  protected readonly staleFor = computed(() => {
    const freshness = this.store.freshness();
    return this.store.feedIsLate() && freshness ? ageText(ageInSeconds(freshness, this.clock.now()) ?? 0) : null;
  });
  protected readonly problem = computed((): Problem => {
    const state = this.store.state();
    return state.status === 'failed' ? { title: state.detail, code: state.code } : { title: '', code: '' };
  });

  /** With a delay nothing can be shown without the log. */
  protected readonly unreadable = computed(() => {
    const reading = this.rewind.reading();
    return reading.is === 'failed' && !this.store.newest() ? reading.problem : null;
  });

  constructor() {
    tellSeenMoment(this.rewind);
    keepMoment(this.rewind, this.at);
    colorThePast(this.rewind);
    effect(() => this.store.watch(this.gameId()));
    effect(() => {
      const game = this.store.game();
      const missing = this.store.state().status === 'missing';
      this.title.setTitle(
        game ? `${titleOf(game)} · Play-by-Play` : missing ? 'Game not found · Play-by-Play' : 'Play-by-Play',
      );
    });
  }

  protected goOnInHeader(): void {
    afterNextRender(() => this.header()?.focusRewind(), { injector: this.injector });
  }
}
