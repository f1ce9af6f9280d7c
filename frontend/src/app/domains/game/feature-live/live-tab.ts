import { Component, computed, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Blank } from '../../../shared/ui/blank';
import { GameStore } from '../data/game-store';
import { playItems } from '../data/play-items';
import { stretchesOf } from '../data/stretches';
import { largestSwings, winCurve } from '../data/win-curve';
import { LeadersList } from '../ui-facts/leaders-list';
import { LineScoreTable } from '../ui-line-score/line-score-table';
import { MomentumBars } from '../ui-momentum/momentum-bars';
import { PlayRowView } from '../ui-play-list/play-row-view';
import { WinChart } from '../ui-win-probability/win-chart';
import { chanceText, pointText } from '../ui-win-probability/win-words';

const swingsTold = 3;
const playsTold = 8;

/** What matters now: who is likely to win and why, who has the better of it, and what happened last. */
@Component({
  imports: [RouterLink, Blank, LeadersList, LineScoreTable, MomentumBars, PlayRowView, WinChart],
  templateUrl: './live-tab.html',
  styleUrls: ['../ui-columns/columns.css', '../ui-feed/figure-table.css', './live-tab.css'],
})
export class LiveTab {
  private readonly store = inject(GameStore);
  protected readonly game = this.store.game;

  protected readonly curve = computed(() => {
    const game = this.game();
    return game && game.plays.length > 0 ? winCurve(game) : [];
  });
  protected readonly swings = computed(() => largestSwings(this.curve(), swingsTold));
  /** Whoever chose a point sees it until there is another curve; else it is the newest. */
  protected readonly chosen = linkedSignal(() => this.curve().length - 1);
  protected readonly told = computed(() => {
    const [game, point] = [this.game(), this.curve()[this.chosen()]];
    if (!game || !point) return null;
    return { side: point.away >= 0.5 ? 'away' : 'home', chance: chanceText(game, point), text: pointText(point) };
  });
  /** Only what somebody went to is said. */
  protected readonly said = computed(() => {
    const told = this.told();
    return told && this.chosen() < this.curve().length - 1 ? `${told.chance}. ${told.text}` : '';
  });
  protected readonly toldSwings = computed(() => {
    const game = this.game();
    return this.swings().map(({ point, side, by }, index) => ({
      number: index + 1,
      playId: point.playId,
      side,
      at: point.at,
      text: point.text,
      gain: `${game?.[side].abbreviation ?? ''} +${Math.round(by * 100)} %`,
    }));
  });
  protected readonly table = computed(() => {
    const game = this.game();
    return game ? this.curve().map((point) => ({ ...point, chance: chanceText(game, point) })) : [];
  });
  protected readonly hasFeedChances = computed(() => this.curve().some(({ feedAway }) => feedAway !== null));
  protected readonly stretches = computed(() => {
    const game = this.game();
    return game ? stretchesOf(game) : [];
  });
  protected readonly newest = computed(() => {
    const game = this.game();
    return game ? playItems(game).slice(-playsTold).reverse() : [];
  });
  protected readonly isNow = computed(() => this.game()?.phase.is === 'inProgress' && this.store.currency() === 'now');
}
