import { type GameEvent } from '../game/events.js';
import { type KnownGame } from '../game/game.js';
import { type Play } from '../game/play.js';
import {
  basket,
  ended,
  gameOf,
  inOrder,
  play,
  recorded,
  revised,
  scheduled,
  started,
  then,
  withdrawn,
} from '../game/testing/a-game.js';

import { decideQuestion } from './decide.js';
import { questionsToClose } from './desk.js';
import { evolveQuestion, type Question } from './question.js';

const at = (second: number): string => new Date(Date.UTC(2026, 0, 16, 0, 0, second)).toISOString();
const first: Partial<Play> = { period: 1, clock: '0:40', secondsLeft: 40 };
const decider = basket('home', 'a', 2, { ...first, wallclock: at(0) });
const later = play('z', { period: 2, clock: '11:00', secondsLeft: 660 });
/** The first quarter has been played, and home scored more in it. */
const played = gameOf(scheduled(), started, ...inOrder(decider, later));

const asked: Question = {
  asked: true,
  opened: {
    questionId: 'g.1',
    gameId: 'g',
    league: 'nba',
    day: '2026-01-15',
    terms: { kind: 'periodWinner', period: 1 },
    ruleVersion: 1,
    options: [],
    model: '',
    basis: { revision: 0, period: 0, clock: '', score: null },
  },
  standing: { is: 'open' },
  settlement: { is: 'undecided' },
  happenedAt: null,
  since: null,
  settlements: 0,
  scored: 0,
  ruled: false,
};

/** A game that is told in steps, all at once, and the question after it; and what that settled. */
const hear = (question: Question, from: KnownGame, ...events: readonly GameEvent[]) => {
  let game = from;
  const steps = events.map((event, n) => {
    game = then(game, event);
    return { game, event: { id: `e${n}`, type: event.type, revision: n } };
  });
  const last = steps.at(-1);
  if (!question.asked || !last) throw new Error('something is told of a question');
  let after: Question = question;
  const told = questionsToClose({ ...last, between: steps.slice(0, -1) }, [question]).flatMap(({ command }) => {
    const following = decideQuestion(command, after);
    after = following.reduce(evolveQuestion, after);
    return following;
  });
  return { game, question: after, settled: told.filter(({ type }) => /ettled$/.test(type)) };
};

const settled = hear(asked, played, recorded(play('y', { ...later, id: 'y' }), 'z'));

describe('what follows from a game for what was asked', () => {
  it('is settled with the time at which the play happened that decided it', () => {
    expect(settled.settled).toMatchObject([
      { type: 'QuestionSettled', data: { settlement: { outcome: 'home', by: ['a'] }, happenedAt: at(0) } },
    ]);
    expect(hear(settled.question, settled.game, ended(2, 0)).settled).toEqual([]);
  });

  it('is settled again where only that time is corrected, with the event that did it as its cause', () => {
    const retimed = revised({ ...decider, wallclock: at(9) }, null);
    const { settled: again } = hear(settled.question, settled.game, retimed, recorded(play('x', later), 'y'));
    expect(again).toMatchObject([
      {
        type: 'QuestionResettled',
        data: {
          before: { outcome: 'home', by: ['a'] },
          settlement: { outcome: 'home', by: ['a'] },
          cause: { id: 'e0', type: 'PlayRevised' },
          happenedAt: at(9),
          afterFinal: false,
        },
      },
    ]);
  });

  it('is a correction after the final only where the game was over before', () => {
    const turned = recorded(basket('away', 'b', 3, { ...first, wallclock: at(5) }), 'a');
    const whenItEnds = hear(settled.question, settled.game, turned, ended(2, 3));
    const afterwards = hear(settled.question, then(settled.game, ended(2, 0)), turned);
    const withItsEnd = hear(settled.question, settled.game, ended(2, 0), withdrawn('a'));
    expect(whenItEnds.settled).toMatchObject([{ data: { settlement: { outcome: 'away' }, afterFinal: false } }]);
    expect(afterwards.settled).toMatchObject([{ data: { settlement: { outcome: 'away' }, afterFinal: true } }]);
    expect(withItsEnd.settled).toMatchObject([{ data: { cause: { type: 'PlayWithdrawn' }, afterFinal: true } }]);
  });
});
