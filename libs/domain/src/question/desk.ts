import { type KnownGame } from '../game/game.js';
import { shownScore } from '../game/status/shown-score.js';
import { statusOf } from '../game/status/status-of.js';
import { gameModelOf } from '../enrichment/frame.js';
import { lockReasonOf, optionsOf, ruleOf, settle } from './asking.js';
import { type QuestionCommand } from './decide.js';
import { type Basis, type Cause } from './events.js';
import { questionsDue } from './pace/questions-due.js';
import { type AskedQuestion } from './question.js';
import { questionId } from './question-stream.js';
import { type Terms } from './terms.js';

/** What the desk hears: the game after an event, and how the feed is doing. */
export interface DeskNews {
  readonly game: KnownGame;
  readonly event: { readonly id: string; readonly type: string; readonly revision: number };
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

const basisOf = ({ game, event }: DeskNews): Basis => {
  const { period, clock } = statusOf(game);
  return { revision: event.revision, period, clock, score: shownScore(game) };
};

const aboutAsked = (news: DeskNews, question: AskedQuestion): readonly QuestionCommand[] => {
  const { game, event } = news;
  const cause: Cause = { kind: 'gameEvent', ...event };
  const reason = question.standing.is === 'locked' ? null : lockReasonOf(question.opened, game);
  return [
    ...(reason ? [{ do: 'lock', reason, basis: basisOf(news) } as const] : []),
    { do: 'settle', settlement: settle(question.opened, game), cause },
  ];
};

const toOpen = (news: DeskNews, terms: Terms, number: number): readonly DeskAction[] => {
  const { game } = news;
  const options = optionsOf(terms, game);
  if (!options) return [];
  const id = questionId(game.id, number);
  const model = `${gameModelOf(game)?.name ?? ''}/1`;
  const asked = { questionId: id, gameId: game.id, league: game.league, day: game.day, terms };
  const shown = { ruleVersion: ruleOf(terms).version, options, model, basis: basisOf(news) };
  return [{ questionId: id, command: { do: 'open', question: { ...asked, ...shown } } }];
};

/**
 * What follows for a game's questions from what has become known of it: first those that close or are decided, then
 * those to be asked. Heard twice, it asks for the same again, which the questions know to be done.
 */
export const deskActions = (news: DeskNews, asked: readonly AskedQuestion[]): readonly DeskAction[] => {
  const closing = asked.flatMap((question) =>
    aboutAsked(news, question).map((command) => ({ questionId: question.opened.questionId, command })),
  );
  const locked = new Set(closing.filter(({ command }) => command.do === 'lock').map((action) => action.questionId));
  const after = asked.map((question): AskedQuestion =>
    locked.has(question.opened.questionId) ? { ...question, standing: { is: 'locked', reason: 'decided' } } : question,
  );
  const due = questionsDue(news.game, { asked: after, now: news.now, intervalMs: news.intervalMs });
  return [...closing, ...due.flatMap((terms, n) => toOpen(news, terms, asked.length + n + 1))];
};
