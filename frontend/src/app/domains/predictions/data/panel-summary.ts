import { type KnownGame, optionsOf } from '@pbp/domain';
import { plural } from '../../../shared/format/numbers';
import { type FanQuestion } from './fan-question';
import { lockWords } from './lock-words';
import { pickState } from './pick-state';
import { questionPhase } from './question-phase';
import { questionTitle, type QuestionNames } from './question-words';

/** What the closed panel says of itself. */
export interface PanelSummary {
  /** Questions that can be picked at this moment. */
  readonly open: number;
  /** Of these, how many the fan has not picked yet. */
  readonly unpicked: number;
  readonly words: string;
  readonly detail: string;
}

const sentenceOf = (game: KnownGame): string => {
  switch (game.phase.is) {
    case 'scheduled':
      return 'Questions are asked from a day before tip-off on.';
    case 'inProgress':
      return 'The next questions come with the game.';
    case 'ended':
      return 'The game is over.';
    case 'postponed':
    case 'canceled':
      return 'The game does not take place.';
    default:
      return game.phase satisfies never;
  }
};

const firstOf = (question: FanQuestion, game: KnownGame, names: QuestionNames): string => {
  const { when, left } = lockWords(question.view.terms, game);
  return `${questionTitle(question.view.terms, names)} ${left === null ? when : `${when}, ${left}`}`;
};

/** What there is to say while nothing is open. */
const otherwise = (questions: readonly FanQuestion[], game: KnownGame): string => {
  const waiting = questions.filter((question) => pickState(question).is === 'waiting').length;
  return waiting > 0 ? `${plural(waiting, 'pick')} of yours to be decided.` : sentenceOf(game);
};

export const panelSummary = (
  questions: readonly FanQuestion[],
  game: KnownGame,
  names: QuestionNames,
): PanelSummary => {
  const open = questions.filter(({ view }) => questionPhase(view, game).is === 'open');
  const unpicked = open.filter((question) => pickState(question).is === 'none');
  const first = unpicked[0] ?? open[0];
  return {
    open: open.length,
    unpicked: unpicked.length,
    words: open.length === 0 ? 'Predictions' : plural(open.length, 'open question'),
    detail: first ? firstOf(first, game, names) : otherwise(questions, game),
  };
};

/** Whether there may be questions about the game: the models must know its league, and it must not be over without any. */
export const mayBeAsked = (game: KnownGame): boolean =>
  (game.phase.is === 'scheduled' || game.phase.is === 'inProgress') && optionsOf({ kind: 'marginBand' }, game) !== null;
