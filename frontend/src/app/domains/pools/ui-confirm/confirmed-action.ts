import { afterNextRender, Component, type ElementRef, inject, Injector, input, signal, viewChild } from '@angular/core';
import { sentForm } from '../../account/ui-form/sent-form';
import { SentFormFrame } from '../../account/ui-form/sent-form-frame';
import { changeTrouble } from '../data/pool-trouble';

/** Something that is not undone: a button asks first, in its place, and says what follows (its content). */
@Component({
  selector: 'pbp-confirmed-action',
  imports: [SentFormFrame],
  template: `
    @if (!asked()) {
      <button #opener type="button" class="button" (click)="ask(true)">
        {{ does() }} …<span class="visually-hidden"> {{ what() }}</span>
      </button>
    } @else {
      <div #question tabindex="-1" class="question"><ng-content /></div>
      <pbp-sent-form [sending]="action" [does]="confirms()" [doing]="doing()" tone="danger" />
      <button type="button" class="button" (click)="ask(false)">Cancel</button>
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: var(--space-3);
    }
    .question {
      color: var(--text-2);
    }
    .question:focus-visible {
      box-shadow: none;
    }
  `,
})
export class ConfirmedAction {
  private readonly injector = inject(Injector);
  private readonly question = viewChild<ElementRef<HTMLElement>>('question');
  private readonly opener = viewChild<ElementRef<HTMLElement>>('opener');

  /** "Remove" */
  readonly does = input.required<string>();
  /** For who hears the button and sees no context: "Ann". */
  readonly what = input('');
  /** "Remove Ann" */
  readonly confirms = input.required<string>();
  /** "Removing …" */
  readonly doing = input.required<string>();
  readonly run = input.required<() => Promise<void>>();

  protected readonly asked = signal(false);
  protected readonly action = sentForm({
    model: signal({}),
    says: changeTrouble,
    send: async () => {
      await this.run()();
      this.asked.set(false);
    },
  });

  protected ask(asked: boolean): void {
    this.asked.set(asked);
    afterNextRender(() => (this.question() ?? this.opener())?.nativeElement.focus(), { injector: this.injector });
  }
}
