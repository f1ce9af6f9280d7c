import { computed, Directive, input } from '@angular/core';
import { pickTeamColors } from './team-color';

interface Sides {
  readonly away: { readonly color?: string | undefined; readonly alternateColor?: string | undefined };
  readonly home: { readonly color?: string | undefined; readonly alternateColor?: string | undefined };
}

/** Declares --away and --home for everything inside; the theme corrects them for its surfaces. */
@Directive({
  selector: '[pbpTeams]',
  host: { 'data-teams': '', '[style.--away-raw]': 'colors().away', '[style.--home-raw]': 'colors().home' },
})
export class TeamColors {
  readonly pbpTeams = input.required<Sides>();
  protected readonly colors = computed(() => pickTeamColors(this.pbpTeams().away, this.pbpTeams().home));
}
