import { Component, input, output } from '@angular/core';
import { type TeamChoices } from '../data/player-choices';
import { chosen } from './chosen';

/** One player of either team, or every one. */
@Component({
  selector: 'pbp-player-select',
  styleUrl: './filter-select.css',
  styles: `
    /* Where figures stand beside it all fits into one line, which the longest name may not widen. */
    @media (min-width: 60rem) {
      select {
        flex-shrink: 1;
        min-width: 0;
      }
    }
  `,
  template: `
    <select class="filter" aria-label="Player" [class.chosen]="playerId() !== null" (change)="choose($event)">
      <option value="" [selected]="playerId() === null">Every player</option>
      @for (group of teams(); track group.team) {
        <optgroup [label]="group.team">
          @for (player of group.players; track player.playerId) {
            <option [value]="player.playerId" [selected]="playerId() === player.playerId">{{ player.name }}</option>
          }
        </optgroup>
      }
    </select>
  `,
})
export class PlayerSelect {
  readonly teams = input.required<readonly TeamChoices[]>();
  readonly playerId = input.required<string | null>();
  readonly playerIdChange = output<string | null>();

  protected choose(event: Event): void {
    this.playerIdChange.emit(chosen(event));
  }
}
