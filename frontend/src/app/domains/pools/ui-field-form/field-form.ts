import { Component, input } from '@angular/core';
import { type FieldTree } from '@angular/forms/signals';
import { type Sending } from '../../account/ui-form/sent-form';
import { SentFormFrame } from '../../account/ui-form/sent-form-frame';
import { TextField } from '../../account/ui-form/text-field';

/** A form of one line that browsers fill in nothing for, and its button. */
@Component({
  selector: 'pbp-field-form',
  imports: [SentFormFrame, TextField],
  template: `
    <pbp-sent-form [sending]="form()" [does]="does()" [doing]="doing()">
      <pbp-text-field
        [label]="label()"
        autocomplete="off"
        [hint]="hint()"
        [field]="field()"
        [fault]="form().fault(field()().keyInParent().toString())"
      />
    </pbp-sent-form>
  `,
})
export class FieldForm {
  readonly form = input.required<Sending>();
  readonly field = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly hint = input('');
  /** What the button does, and the same while it does. */
  readonly does = input.required<string>();
  readonly doing = input.required<string>();
}
