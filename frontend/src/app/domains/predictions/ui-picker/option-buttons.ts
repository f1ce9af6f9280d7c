import { Component, input, output } from '@angular/core';
import { type KnownGame } from '@pbp/domain';
import { Monogram } from '../../../shared/teams/monogram';
import { rawColor } from '../../../shared/teams/team-color';
import { type ShownOption } from '../data/shown-options';

/** The answers as large buttons, one of them pressed. What is unsaid of a side by its letters is in the button's name. */
@Component({
  selector: 'pbp-option-buttons',
  imports: [Monogram],
  templateUrl: './option-buttons.html',
  styleUrl: './option-buttons.css',
})
export class OptionButtons {
  readonly options = input.required<readonly ShownOption[]>();
  readonly game = input.required<KnownGame>();
  /** What the buttons answer, in words. */
  readonly about = input.required<string>();
  readonly chosen = input<string | null>(null);
  readonly disabled = input(false);
  readonly choose = output<ShownOption>();

  protected readonly colorOf = rawColor;
}
