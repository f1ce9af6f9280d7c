import { sameData } from '../same-data.js';
import { type KnownGame } from '../game/game.js';
import { gameModelOf } from '../enrichment/frame.js';
import { type Holds } from './asking-holds/holds.js';
import { lockReasonOf, optionsOf, ruleOf } from './asking.js';
import { basisOf } from './basis.js';
import { isSettledAs, type QuestionCommand } from './decide.js';
import { type Cause } from './events.js';
import { type Decision, decisionIn } from './decision.js';
import { questionsDue } from './pace/questions-due.js';
import { type AskedQuestion } from './question.js';
import { questionId } from './question-stream.js';
import { type Terms } from './terms.js';

/** A game after an event of it. */
export interface DeskStep {
  readonly game: KnownGame;
  readonly event: { readonly id: string; readonly type: string; readonly revision: number };
}

/** How a game stands after all that was told of it at once. */
export interface DeskNews extends DeskStep {
  /** How it stood in between, the oldest first. What was true only there is nothing to act upon. */
  readonly between: readonly DeskStep[];
}

/** A game of which more may be asked. */
export interface DeskGame extends DeskStep {
  /** ISO time at which the event was noted. */
  readonly now: string;
  /** How often the game is polled at present, in milliseconds; null where that is not known. */
  readonly intervalMs: number | null;
}

/** What is to be done about which question. */
export interface DeskAction {
  readonly questionId: string;
  readonly command: QuestionCommand;
}

/** The step since which it has been so. */
const sinceWhen = (news: DeskNews, question: AskedQuestion, says: Decision): DeskStep => {
  let since: DeskStep = news;
  for (const step of news.between.toReversed()) {
    if (!sameData(decisionIn(question.opened, step.game), says)) break;
    since = step;
  }
  return since;
};

/** The end of a game is no correction after it. */
const isAfterFinal = ({ game, event }: DeskStep): boolean => game.phase.is === 'ended' && event.type !== 'GameEnded';

const toSettle = (news: DeskNews, question: AskedQuestion): readonly QuestionCommand[] => {
  const says = decisionIn(question.opened, news.game);
  if (isSettledAs(question, says)) return [];
  const since = sinceWhen(news, question, says);
  const cause: Cause = { kind: 'gameEvent', ...since.event };
  return [{ do: 'settle', ...says, cause, afterFinal: isAfterFinal(since) }];
};

const aboutAsked = (news: DeskNews, question: AskedQuestion): readonly QuestionCommand[] => {
  const reason = question.standing.is === 'locked' ? null : lockReasonOf(question.opened, news.game);
  const toLock = reason ? [{ do: 'lock', reason, basis: basisOf(news.game, news.event.revision) } as const] : [];
  return [...toLock, ...toSettle(news, question)];
};

/** Which questions follow from it to be closed or decided. Heard twice, that is done already. */
export const questionsToClose = (news: DeskNews, asked: readonly AskedQuestion[]): readonly DeskAction[] =>
  asked.flatMap((question) =>
    aboutAsked(news, question).map((command) => ({ questionId: question.opened.questionId, command })),
  );

const toOpen = (step: DeskGame, terms: Terms, number: number): readonly DeskAction[] => {
  const { game } = step;
  const options = optionsOf(terms, game);
  if (!options) return [];
  const id = questionId(game.id, number);
  const model = `${gameModelOf(game)?.name ?? ''}/1`;
  const asked = { questionId: id, gameId: game.id, league: game.league, day: game.day, terms };
  const shown = { ruleVersion: ruleOf(terms).version, options, model, basis: basisOf(game, step.event.revision) };
  return [{ questionId: id, command: { do: 'open', question: { ...asked, ...shown } } }];
};

/**
 * What is to be asked besides what was, where no operator holds it: of a game whose questions that are closed by now have
 * been closed.
 */
export const questionsToAsk = (game: DeskGame, asked: readonly AskedQuestion[], holds: Holds): readonly DeskAction[] =>
  questionsDue(game.game, { asked, now: game.now, intervalMs: game.intervalMs, holds }).flatMap((terms, n) =>
    toOpen(game, terms, asked.length + n + 1),
  );
