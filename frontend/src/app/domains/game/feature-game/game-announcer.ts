import { Component, effect, input, signal } from '@angular/core';
import { type KnownGame } from '@pbp/domain';
import { announcement } from './announcement';

const pauseMs = 5_000;

/** Says politely what happens in the game: at most a sentence in five seconds, always about the newest. */
@Component({
  selector: 'pbp-game-announcer',
  template: `{{ sentence() }}`,
  host: { class: 'visually-hidden', 'aria-live': 'polite', role: 'status' },
})
export class GameAnnouncer {
  readonly game = input.required<KnownGame>();
  protected readonly sentence = signal('');
  private said: KnownGame | undefined;
  private quietUntil = 0;

  constructor() {
    effect((onCleanup) => {
      const game = this.game();
      if (this.said?.id !== game.id) this.said = game;
      const timer = setTimeout(() => this.say(game), Math.max(0, this.quietUntil - Date.now()));
      onCleanup(() => clearTimeout(timer));
    });
  }

  private say(game: KnownGame): void {
    const text = this.said ? announcement(this.said, game) : null;
    this.said = game;
    if (text === null || text === this.sentence()) return;
    this.sentence.set(text);
    this.quietUntil = Date.now() + pauseMs;
  }
}
