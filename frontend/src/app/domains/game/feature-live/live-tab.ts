import { Component, computed, inject, linkedSignal, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Blank } from '../../../shared/ui/blank';
import { GameStore } from '../data/game-store';
import { lastPlays } from '../data/last-plays';
import { stretchesOf } from '../data/stretches';
import { swingText } from '../data/swing-text';
import { type CurvePoint, largestSwings, winCurve } from '../data/win-curve';
import { LeadersList } from '../ui-facts/leaders-list';
import { LineScoreTable } from '../ui-line-score/line-score-table';
import { MomentumBars } from '../ui-momentum/momentum-bars';
import { PlayRowView } from '../ui-play-list/play-row-view';
import { WinChart } from '../ui-win-probability/win-chart';
import { likelierText, pointText } from '../ui-win-probability/win-words';
import { keptPoint } from './kept-point';

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
  private readonly chart = viewChild(WinChart);
  protected readonly game = this.store.game;

  protected readonly curve = computed(() => {
    const game = this.game();
    return game && game.plays.length > 0 ? winCurve(game) : [];
  });
  protected readonly swings = computed(() => largestSwings(this.curve(), swingsTold));
  /** Whoever chose a point sees it while the game goes on. */
  protected readonly chosen = linkedSignal<readonly CurvePoint[], number>({
    source: this.curve,
    computation: keptPoint,
  });
  protected readonly isNewest = computed(() => this.chosen() === this.curve().length - 1);
  protected readonly pointed = signal<number | null>(null);
  protected readonly told = computed(() => {
    const [game, point] = [this.game(), this.curve()[this.pointed() ?? this.chosen()]];
    if (!game || !point) return null;
    const side = point.away >= 0.5 ? 'away' : 'home';
    return { side, chance: likelierText(game, point.away), text: pointText(point) };
  });
  /** Only what somebody went to is said, not what the mouse passes. */
  protected readonly said = computed(() => {
    const [game, point] = [this.game(), this.curve()[this.chosen()]];
    if (!game || !point || this.isNewest()) return '';
    return `${likelierText(game, point.away)}. ${pointText(point)}`;
  });
  protected readonly toldSwings = computed(() => {
    const game = this.game();
    if (!game) return [];
    return this.swings().map((swing, index) => ({
      number: index + 1,
      side: swing.side,
      playId: swing.point.playId,
      at: swing.point.at,
      text: swing.point.text,
      gain: swingText(game, swing),
    }));
  });
  protected readonly table = computed(() => {
    const game = this.game();
    if (!game) return [];
    return this.curve().map(({ at, score, away, feedAway }) => ({
      at,
      score,
      chance: likelierText(game, away),
      feed: feedAway === null ? null : likelierText(game, feedAway),
    }));
  });
  protected readonly hasFeedChances = computed(() => this.curve().some(({ feedAway }) => feedAway !== null));
  protected readonly stretches = computed(() => {
    const game = this.game();
    return game ? stretchesOf(game) : [];
  });
  protected readonly newest = computed(() => {
    const game = this.game();
    return game ? lastPlays(game, this.curve(), playsTold) : [];
  });
  protected readonly isNow = computed(() => this.game()?.phase.is === 'inProgress' && this.store.currency() === 'now');

  protected goToNewest(): void {
    this.chosen.set(this.curve().length - 1);
    this.chart()?.focus();
  }
}
