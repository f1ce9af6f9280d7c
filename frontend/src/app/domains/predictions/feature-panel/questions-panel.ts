import { Component, computed, effect, type ElementRef, inject, input, viewChild } from '@angular/core';
import { type KnownGame } from '@pbp/domain';
import { Blank } from '../../../shared/ui/blank';
import { Failure } from '../../../shared/ui/failure';
import { Session } from '../../account/data/session';
import { namesOfGame } from '../data/names-of-game';
import { mayBeAsked, panelSummary } from '../data/panel-summary';
import { groupsOf } from '../data/question-groups';
import { QuestionsStore } from '../data/questions-store';
import { PanelState } from './panel-state';
import { QuestionList } from './question-list';
import { QuestionsAnnouncer } from './questions-announcer';

/**
 * The game's questions: one line at the bottom that opens upwards over the page, or a column of its own where there is
 * room. Never a modal: the score stays in sight, and the page behind can be used.
 */
@Component({
  selector: 'pbp-questions-panel',
  imports: [Blank, Failure, QuestionList, QuestionsAnnouncer],
  providers: [QuestionsStore, PanelState],
  templateUrl: './questions-panel.html',
  styleUrl: './questions-panel.css',
  host: {
    '[class.open]': 'isShown() && panel.isOpen()',
    '(keydown.escape)': 'close()',
  },
})
export class QuestionsPanel {
  private readonly store = inject(QuestionsStore);
  private readonly session = inject(Session);
  protected readonly panel = inject(PanelState);
  private readonly bar = viewChild<ElementRef<HTMLElement>>('bar');
  readonly game = input.required<KnownGame>();

  protected readonly asked = this.store.asked;
  protected readonly names = computed(() => namesOfGame(this.game()));
  private readonly questions = computed(() => {
    const asked = this.asked();
    return asked.is === 'there' ? asked.questions : [];
  });
  protected readonly summary = computed(() => panelSummary(this.questions(), this.game(), this.names()));
  protected readonly groups = computed(() => groupsOf(this.questions()));
  protected readonly fanId = computed(() => this.session.fan()?.fanId ?? null);
  /** Nothing is asked of some leagues, nor of what is over. */
  protected readonly isShown = computed(() => this.questions().length > 0 || mayBeAsked(this.game()));
  protected readonly action = computed(() => {
    if (this.panel.isOpen()) return 'Close';
    return this.summary().unpicked > 0 ? 'Pick' : 'Show';
  });

  constructor() {
    effect(() => this.store.watch(this.game().id));
  }

  protected toggle(): void {
    this.panel.set(!this.panel.isOpen());
  }

  /** Whoever was inside goes on at the bar. */
  protected close(): void {
    if (!this.panel.isOpen()) return;
    this.panel.set(false);
    this.bar()?.nativeElement.focus();
  }

  protected retry(): void {
    this.store.retry();
  }
}
