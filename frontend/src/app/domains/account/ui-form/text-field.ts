import { Component, computed, input, signal } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';

export type FieldKind = 'text' | 'email' | 'password';

/** One line to fill in, with its name, what is to know about it and what is wrong with it. A password can be looked at. */
@Component({
  selector: 'pbp-text-field',
  imports: [FormField],
  templateUrl: './text-field.html',
  styleUrl: './text-field.css',
})
export class TextField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly kind = input<FieldKind>('text');
  /** What browsers and password managers may fill in. */
  readonly autocomplete = input.required<string>();
  readonly hint = input('');
  readonly fault = input<string | null>(null);

  protected readonly shown = signal(false);
  protected readonly isPassword = computed(() => this.kind() === 'password');
  protected readonly type = computed(() => (this.isPassword() && this.shown() ? 'text' : this.kind()));
  protected readonly id = computed(() => this.field()().name());
  protected readonly describedBy = computed(() => {
    const parts = [this.hint() && `${this.id()}-hint`, this.fault() !== null && `${this.id()}-fault`];
    return parts.filter(Boolean).join(' ') || null;
  });
}
