import { Component, input } from '@angular/core';
import { type PlayItem } from '../data/play-item';

/** Clock, team, what happened, the score it made. What it said before stays readable, struck through. */
@Component({
  selector: 'pbp-play-row',
  templateUrl: './play-row-view.html',
  styleUrl: './play-row-view.css',
  host: {
    '[class]': 'item().side ?? ""',
    '[class.scoring]': 'item().scoring',
    '[class.withdrawn]': 'item().withdrawn',
    '[class.newest]': 'newest()',
  },
})
export class PlayRowView {
  readonly item = input.required<PlayItem>();
  /** The latest play of a game that is on. */
  readonly newest = input(false);
}
