import { httpResource } from '@angular/common/http';
import { computed, effect, inject, linkedSignal, Service, signal, untracked } from '@angular/core';
import type { GameCard, Scoreboard } from '@pbp/contracts';
import { SpoilerDelay } from '../../../shared/delay/spoiler-delay';
import { problemOf } from '../../../shared/http/problem';
import { FrameBatch } from '../../../shared/live/frame-batch';
import { LiveSocket } from '../../../shared/live/live-socket';
import { reloadOnReconnect } from '../../../shared/live/reload-on-reconnect';
import type { ScoreboardMessage } from '../../../shared/live/messages';
import { applyScoreboardMessage, firstOrder, mergeCards, replaceCards } from './scoreboard';

/** With a delay, cards are asked for: so late nobody minds five seconds more. */
const ASK_DELAYED_MS = 5_000;

export interface LeagueDay {
  readonly league: string;
  readonly date: string;
}

const sameDay = (a: LeagueDay, b: LeagueDay): boolean => a.league === b.league && a.date === b.date;

/** One league's day: read once, then kept up to date by the socket. */
@Service({ autoProvided: false })
export class ScoreboardStore {
  private readonly socket = inject(LiveSocket);
  private readonly delay = inject(SpoilerDelay);
  private readonly wanted = signal<LeagueDay | undefined>(undefined);
  private readonly answer = httpResource<Scoreboard>(() => {
    const day = this.wanted();
    return day && { url: '/api/games', params: { ...day, ...(this.delay.isOn() && { delay: this.delay.seconds() }) } };
  });
  private readonly loaded = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  /** What is told live is ahead of a delay. */
  private readonly followed = computed(() => (this.delay.isOn() ? undefined : this.loaded()), {
    equal: (a, b) => a === b || (a !== undefined && b !== undefined && sameDay(a, b)),
  });
  private readonly _cards = linkedSignal<Scoreboard | undefined, readonly GameCard[]>({
    source: this.loaded,
    computation: (day, previous) => {
      if (!day) return [];
      if (previous?.source && sameDay(previous.source, day))
        return this.delay.isOn() ? replaceCards(previous.value, day.games) : mergeCards(previous.value, day.games);
      return firstOrder(day.games);
    },
  });
  readonly cards = this._cards.asReadonly();
  readonly status = computed(() => (this.answer.error() ? 'failed' : this.loaded() ? 'loaded' : 'loading'));
  readonly problem = computed(() => problemOf(this.answer.error()));
  readonly previous = computed(() => this.loaded()?.previous ?? null);
  readonly next = computed(() => this.loaded()?.next ?? null);
  /** Whether the feed has told of this day since the server started. */
  readonly isTold = computed(() => this.loaded()?.freshness.observedAt != null);

  constructor() {
    reloadOnReconnect(this.answer);
    effect((onCleanup) => {
      const day = this.followed();
      if (day) onCleanup(untracked(() => this.follow(day)));
    });
    effect((onCleanup) => {
      if (!this.delay.isOn()) return;
      const again = setInterval(() => this.reload(), ASK_DELAYED_MS);
      onCleanup(() => clearInterval(again));
    });
  }

  private follow({ league, date }: LeagueDay): () => void {
    const apply = applyScoreboardMessage(date);
    const batch = new FrameBatch<ScoreboardMessage>((messages) =>
      this._cards.update((cards) => messages.reduce(apply, cards)),
    );
    const following = this.socket.followScoreboard(league, date, (message) => batch.add(message));
    return () => {
      following.stop();
      batch.clear();
    };
  }

  show(day: LeagueDay | undefined): void {
    this.wanted.set(day);
  }

  reload(): void {
    this.answer.reload();
  }
}
