import { Component, computed, input } from '@angular/core';
import { type KnownGame, shortPeriod } from '@pbp/domain';
import { minutesText, scoreText } from '../../../shared/format/numbers';
import { leadMoments } from '../ui-lead-tracker/lead-moments';

@Component({
  selector: 'pbp-run-list',
  host: { class: 'contents' },
  template: `
    @if (runs().length > 0) {
      <section class="panel" aria-labelledby="runs-heading">
        <header>
          <h2 id="runs-heading">Runs</h2>
          <span class="meta">unanswered points</span>
        </header>
        <ol>
          @for (run of runs(); track run.at) {
            <li [class]="run.side">
              <span class="at">{{ run.at }}</span>
              <span class="bar"></span>
              <span>
                <b>{{ run.team }}</b> {{ run.points }}–0 in {{ run.lasted }}
                <small>From {{ run.before }} to {{ run.after }}</small>
              </span>
            </li>
          }
        </ol>
      </section>
    }
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 3.75rem 3px minmax(0, 1fr);
      column-gap: 0.625rem;
      padding: 0.5rem 0;
      border-bottom: 1px solid var(--line);
      font-size: var(--text-row);
    }
    li:last-child {
      border: 0;
    }
    .at {
      color: var(--text-3);
      font-size: var(--text-sm);
      font-stretch: var(--stretch-tight);
      text-align: right;
    }
    .bar {
      border-radius: 2px;
      background: var(--side);
    }
    .away {
      --side: var(--away);
    }
    .home {
      --side: var(--home);
    }
    b {
      color: var(--side);
      font-weight: var(--weight-bold);
    }
    small {
      display: block;
      color: var(--text-3);
      font-size: var(--text-xs);
    }
  `,
})
export class RunList {
  readonly game = input.required<KnownGame>();
  protected readonly runs = computed(() => {
    const game = this.game();
    return leadMoments(game).runs.map((run) => ({
      side: run.side,
      team: game[run.side].name,
      points: run.points,
      at: `${shortPeriod(game.league, run.period)} ${minutesText(run.secondsLeft)}`,
      lasted: minutesText(run.to - run.from),
      before: scoreText(run.before),
      after: scoreText(run.after),
    }));
  });
}
