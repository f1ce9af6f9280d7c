import { Component, computed, input, linkedSignal, signal, untracked } from '@angular/core';
import { type PlayerLine, type RosterEntry, type Team, type TeamLine } from '@pbp/domain';
import { percentText } from '../../../shared/format/numbers';
import { Monogram } from '../../../shared/teams/monogram';
import { rawColor } from '../../../shared/teams/team-color';
import { beyondPlayers } from './beyond-players';
import { type BoxColumn, boxColumns } from './box-columns';
import { type BoxSort, inOrder, orderOf, pressed } from './player-order';

/** One team's box score. Cells change in place; rows move only when a reader sorts them. */
@Component({
  selector: 'pbp-team-box',
  imports: [Monogram],
  templateUrl: './team-box.html',
  styleUrl: './team-box.css',
  host: { class: 'panel block' },
})
export class TeamBox {
  readonly team = input.required<Team>();
  readonly line = input.required<TeamLine>();
  readonly players = input.required<readonly PlayerLine[]>();
  readonly roster = input.required<readonly RosterEntry[]>();
  /** The most anyone of either team has in a column. */
  readonly best = input.required<ReadonlyMap<BoxColumn, number>>();

  protected readonly columns = boxColumns;
  protected readonly sort = signal<BoxSort | null>(null);
  protected readonly color = computed(() => rawColor(this.team()));

  private readonly playing = computed(() => this.players().filter(({ played }) => played));
  private readonly listed = computed(() => new Map(this.roster().map((entry) => [entry.playerId, entry])));
  private readonly order = linkedSignal({
    source: this.sort,
    computation: (sort) => orderOf(untracked(this.playing), sort),
  });
  protected readonly rows = computed(() =>
    inOrder(this.playing(), this.order()).map((line) => ({ line, ...this.nameOf(line) })),
  );
  protected readonly beyond = computed(() => beyondPlayers(this.line(), this.players()));
  protected readonly absent = computed(() =>
    this.players()
      .filter(({ played }) => !played)
      .map((line) => this.nameOf(line).name)
      .join(', '),
  );

  protected press(column: BoxColumn): void {
    this.sort.update((sort) => pressed(sort, column));
  }

  protected sorted(column: BoxColumn): 'ascending' | 'descending' | null {
    const sort = this.sort();
    return sort?.column === column ? sort.direction : null;
  }

  protected share(column: BoxColumn): string {
    const makes = column.share?.(this.line().stats);
    return makes ? (percentText(...makes) ?? '·') : '';
  }

  protected isBest(column: BoxColumn, line: PlayerLine): boolean {
    const own = column.of(line);
    return column.better && own > 0 && own === this.best().get(column);
  }

  private nameOf(line: PlayerLine): { readonly name: string; readonly role: string } {
    const entry = this.listed().get(line.playerId);
    const role = [entry?.position, line.starter ? undefined : 'bench'].filter(Boolean).join(', ');
    return { name: entry?.shortName ?? line.name, role };
  }
}
