import { Component, computed, effect, inject } from '@angular/core';
import { delaySpread, feedDelays, silencesOf, toldPlays, unreadOf } from '@pbp/domain';
import { Blank } from '../../../shared/ui/blank';
import { Failure } from '../../../shared/ui/failure';
import { lateEntries, rewrittenEntries, withdrawnEntries } from '../data/feed-entries';
import { feedSummary } from '../data/feed-summary';
import { GameStore } from '../data/game-store';
import { Rewind } from '../data/rewind';
import { BoxAgainstPlays } from '../ui-feed/box-against-plays';
import { DelayReport } from '../ui-feed/delay-report';
import { FeedEntryList } from '../ui-feed/feed-entry-list';
import { NotUnderstood } from '../ui-feed/not-understood';
import { SilenceList } from '../ui-feed/silence-list';
import { returnsText } from './returns-text';

/** What the feed did well and badly. What it said is in the game; when it said so is in the log alone. */
@Component({
  imports: [BoxAgainstPlays, Blank, DelayReport, Failure, FeedEntryList, NotUnderstood, SilenceList],
  templateUrl: './feed-tab.html',
  styleUrls: ['../ui-columns/columns.css', './feed-tab.css'],
})
export class FeedTab {
  private readonly rewind = inject(Rewind);

  protected readonly game = inject(GameStore).game;
  protected readonly reading = this.rewind.reading;
  /** The log up to the moment that is shown; null while it is not here. */
  private readonly noted = computed(() => {
    const [history, revision] = [this.rewind.history(), this.rewind.revision()];
    return history && (revision === null ? history.events : history.events.slice(0, revision + 1));
  });
  private readonly told = computed(() => {
    const noted = this.noted();
    return noted && toldPlays(noted);
  });
  /** What only the log knows. */
  protected readonly log = computed(() => {
    const [game, noted, told] = [this.game(), this.noted(), this.told()];
    if (!game || !noted || !told) return null;
    return {
      delays: feedDelays(noted),
      silences: silencesOf(noted),
      late: lateEntries(game, told),
      returns: returnsText(told),
      unread: unreadOf(noted),
    };
  });
  protected readonly summary = computed(() => {
    const [game, log] = [this.game(), this.log()];
    return game ? feedSummary(game, log && delaySpread(log.delays.seconds)) : '';
  });
  protected readonly rewritten = computed(() => {
    const game = this.game();
    return game ? rewrittenEntries(game) : { entries: [], others: 0 };
  });
  protected readonly withdrawn = computed(() => {
    const game = this.game();
    return game ? withdrawnEntries(game, this.told()) : [];
  });

  constructor() {
    effect(() => {
      const hasPlays = (this.game()?.plays.length ?? 0) > 0;
      if (hasPlays) this.rewind.readOnce();
    });
  }

  protected readAgain(): void {
    this.rewind.retry();
  }
}
