import type { QuestionCause, QuestionTerms } from '@pbp/contracts';
import { type VoidReason, whyOf } from '@pbp/domain';
import { gameOf, rosterReported } from '../../../testing/a-game';
import { aQuestion, decidedAs, settledAs } from '../testing/a-question';
import { namesOfGame } from './names-of-game';
import { whyVoid } from './why-void';

const game = gameOf(rosterReported('home-1', 'home-2'));
const names = namesOfGame(game);
const byGame: QuestionCause = { kind: 'gameEvent', id: 'e', type: 'GameEnded', revision: 9 };
const winner: QuestionTerms = { kind: 'gameWinner', edition: 'tipOff' };
const player: QuestionTerms = { kind: 'playerTotal', playerId: 'home-2', stat: 'points', line: 9.5 };

const voided = (reason: string, cause: QuestionCause, terms: QuestionTerms) => {
  const settlement = { is: 'void', reason } as const;
  return aQuestion({ ...settledAs(settlement), verdicts: [{ settlement, cause, at: '' }], terms });
};

const reasons: readonly (readonly [VoidReason, QuestionTerms])[] = [
  ['gameCanceled', winner],
  ['gamePostponed', winner],
  ['playedOnAnotherDay', winner],
  ['gameAbandoned', winner],
  ['tie', winner],
  ['nobodyScored', winner],
  ['nobodyGotThere', winner],
  ['didNotPlay', player],
  ['operator', winner],
];

describe('why a question is void', () => {
  it.each(reasons)('%s is told as with the game at hand', (reason, terms) => {
    const verdict = { settlement: { is: 'void', reason }, cause: byGame } as const;
    const said = whyOf({ opened: { terms }, verdict, before: null, game });
    expect(whyVoid(voided(reason, byGame, terms), names)).toBe(said);
  });

  it.each(['the clock stood still', 'The clock stood still.', 'Who knows?'])(
    'by an operator is told as was written: %s',
    (reason) => {
      const cause = { kind: 'operator', by: 'olga', reason } as const;
      const verdict = { settlement: { is: 'void', reason: 'operator' }, cause } as const;
      const said = whyOf({ opened: { terms: winner }, verdict, before: null, game });
      expect(whyVoid(voided('operator', cause, winner), names)).toBe(said);
    },
  );

  it('is told of a player without a name before the names are there', () => {
    expect(whyVoid(voided('didNotPlay', byGame, player), undefined)).toBe('Void: the player did not play.');
  });

  it('is nothing where it is worth something, or the reason is not known here', () => {
    expect(whyVoid(aQuestion(), names)).toBeNull();
    expect(whyVoid(aQuestion(settledAs({ is: 'void', reason: 'tie' }, decidedAs('home', 'p1'))), names)).toBeNull();
    expect(whyVoid(voided('rainedOut', byGame, winner), names)).toBeNull();
  });
});
