import type { GameCard, QuestionView } from '@pbp/contracts';
import { chanceText } from '../../../shared/format/figures';
import { questionOf } from '../data/fan-question';
import { type OwnAnswer } from '../data/known-answers';
import { type PickState, pickState } from '../data/pick-state';
import { pickWords, type QuestionNames, questionTitle } from '../data/question-words';
import { whyVoid } from '../data/why-void';
import { type AnswerWords, answerWords, voidWords } from '../ui-answer-state/answer-words';

/** An answer, ready to be read. */
export interface ShownAnswer {
  readonly questionId: string;
  readonly gameId: string;
  readonly at: string;
  readonly state: AnswerWords;
  readonly title: string;
  /** "CPH at HAR"; empty while the game is not known. */
  readonly game: string;
  /** "Lanterns, 60 %"; empty while the game is not known. */
  readonly pick: string;
  /** Why it came to nothing; null where it did not. */
  readonly reason: string | null;
}

const reasonOf = (state: PickState, question: QuestionView, names: QuestionNames | undefined): string | null => {
  if (state.is !== 'void') return null;
  const why = state.reason === 'questionVoid' ? whyVoid(question, names) : null;
  return why === null ? voidWords(state.reason) : `${why} Nothing gained, nothing lost.`;
};

export const shownAnswer = (
  { answer, question }: OwnAnswer,
  card: GameCard | undefined,
  names: QuestionNames | undefined,
): ShownAnswer => {
  const state = pickState(questionOf({ ...question, answer }));
  const sure = answer.chance === null ? '' : `, ${chanceText(answer.chance)}`;
  return {
    questionId: question.questionId,
    gameId: question.gameId,
    at: answer.at,
    state: answerWords(state, question.standing),
    title: names ? questionTitle(question.terms, names) : `Question ${question.number}`,
    game: card ? `${card.away.abbreviation} at ${card.home.abbreviation}` : '',
    pick: names ? `${pickWords(question.terms, answer.pick, names)}${sure}` : '',
    reason: reasonOf(state, question, names),
  };
};
