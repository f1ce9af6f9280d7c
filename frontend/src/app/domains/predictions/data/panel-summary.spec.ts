import type { QuestionView } from '@pbp/contracts';
import { basket, gameOf, inOrder } from '../../../testing/a-game';
import { anAnswer, aQuestion, locked } from '../testing/a-question';
import { questionOf } from './fan-question';
import { namesOfGame } from './names-of-game';
import { mayBeAsked, panelSummary } from './panel-summary';

const started = { type: 'GameStarted', data: { gameId: 'g' } } as const;
const game = gameOf(started, ...inOrder(basket('home', { id: 'p1' })));
const over = gameOf(started, {
  type: 'GameEnded',
  data: { gameId: 'g', score: { home: 90, away: 80 }, how: 'played' },
});
const summary = (...views: readonly Partial<QuestionView>[]) =>
  panelSummary(
    views.map((view, n) => questionOf(aQuestion({ questionId: `g.${n + 1}`, number: n + 1, ...view }))),
    game,
    namesOfGame(game),
  );

describe('what the closed panel says', () => {
  it('counts what can be picked, and names the first that is not picked yet', () => {
    const race: Partial<QuestionView> = { terms: { kind: 'raceTo', points: 20 } };
    expect(summary({ answer: anAnswer() }, race, { standing: locked })).toEqual({
      open: 2,
      unpicked: 1,
      words: '2 open questions',
      detail: 'Who is first to 20 points? Locks when either team has 17, 15 points to go',
    });
  });

  it('counts nothing that closes at this moment', () => {
    expect(summary({ terms: { kind: 'raceTo', points: 5 } })).toMatchObject({ open: 0, words: 'Predictions' });
  });

  it('says what is to come while nothing is open', () => {
    expect(summary().detail).toBe('The next questions come with the game.');
    expect(summary({ standing: locked, answer: anAnswer() }).detail).toBe('1 pick of yours to be decided.');
  });
});

describe('whether anything may be asked', () => {
  it('is so of games of a league that the models know, until they are over', () => {
    expect([mayBeAsked(gameOf()), mayBeAsked(game), mayBeAsked(over)]).toEqual([true, true, false]);
    expect(mayBeAsked({ ...game, league: 'nhl' })).toBe(false);
  });
});
