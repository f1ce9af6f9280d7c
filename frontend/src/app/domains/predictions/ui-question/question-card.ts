import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type KnownGame } from '@pbp/domain';
import { cardHead } from '../data/card-head';
import { percentWords } from '../data/chance-words';
import { type FanQuestion } from '../data/fan-question';
import { namesOfGame } from '../data/names-of-game';
import { ownPickWords } from '../data/own-pick-words';
import { pickState, shownPick } from '../data/pick-state';
import { questionPhase } from '../data/question-phase';
import { pickWords, questionTitle } from '../data/question-words';
import { refusalWords } from '../data/refusal';
import { shownOptions } from '../data/shown-options';
import { AnswerForm, type GivenAnswer } from '../ui-picker/answer-form';
import { CrowdSplit } from './crowd-split';
import { StateGlyph } from './state-glyph';
import { WhyDecided } from './why-decided';

/** A question with all that it can be for a fan: to pick, on its way, taken, closed, decided, decided otherwise. */
@Component({
  selector: 'pbp-question-card',
  imports: [RouterLink, AnswerForm, CrowdSplit, StateGlyph, WhyDecided],
  templateUrl: './question-card.html',
  styleUrl: './question-card.css',
  host: { role: 'article', '[attr.aria-labelledby]': 'titleId()', '[attr.data-question]': 'view().questionId' },
})
export class QuestionCard {
  readonly question = input.required<FanQuestion>();
  readonly game = input.required<KnownGame>();
  /** Null before it is known who is here. */
  readonly fanId = input<string | null>(null);
  readonly answer = output<GivenAnswer>();
  readonly takeBack = output();
  readonly sendAgain = output();

  protected readonly view = computed(() => this.question().view);
  protected readonly titleId = computed(() => `question-${this.view().questionId}`);
  protected readonly names = computed(() => namesOfGame(this.game()));
  protected readonly title = computed(() => questionTitle(this.view().terms, this.names()));
  protected readonly state = computed(() => pickState(this.question()));
  protected readonly phase = computed(() => questionPhase(this.view(), this.game()));
  protected readonly head = computed(() => cardHead(this.view(), this.state(), this.phase(), this.game()));
  protected readonly options = computed(() => shownOptions(this.view(), this.game(), this.names()));
  protected readonly given = computed(() => shownPick(this.state()));
  protected readonly isPickable = computed(() => this.view().standing.is !== 'locked');
  /** "Lanterns, 72 %" */
  protected readonly ownPick = computed(() => {
    const given = this.given();
    if (!given) return null;
    const chance = given.chance === null ? '' : `, ${percentWords(given.chance)}`;
    return `${pickWords(this.view().terms, given.pick, this.names())}${chance}.`;
  });
  protected readonly ownWords = computed(() => ownPickWords(this.state()));
  protected readonly refusal = computed(() => {
    const refused = this.question().refused;
    return refused && { words: refusalWords(refused.refusal), mayRepeat: refused.refusal.is === 'unanswered' };
  });
  protected readonly receipt = computed(() => {
    const fanId = this.fanId();
    return fanId !== null && this.view().answer ? `/predictions/${this.view().questionId}.${fanId}` : null;
  });
}
