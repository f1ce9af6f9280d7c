import { afterNextRender, Component, ElementRef, inject, Injector, input } from '@angular/core';
import { type Sending } from './sent-form';

/**
 * The frame of a form: its button says what it does and what it is doing, and what went wrong is said aloud. The button
 * is never disabled, since that would take the focus away from who has just pressed it.
 */
@Component({
  selector: 'pbp-sent-form',
  template: `
    <form novalidate (submit)="send($event)">
      <ng-content />
      <div role="alert" class="trouble">{{ sending().trouble() }}</div>
      <button type="submit" class="button" [class]="tone()" [attr.aria-disabled]="sending().underway() || null">
        {{ sending().underway() ? doing() : does() }}
      </button>
    </form>
  `,
  styleUrl: './sent-form-frame.css',
})
export class SentFormFrame {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  readonly sending = input.required<Sending>();
  /** What the button does: "Sign in". */
  readonly does = input.required<string>();
  /** The same while it does: "Signing in …". */
  readonly doing = input.required<string>();
  readonly tone = input<'primary' | 'plain' | 'danger'>('plain');

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.sending().submit()) return;
    afterNextRender(() => this.host.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), {
      injector: this.injector,
    });
  }
}
