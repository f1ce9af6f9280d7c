import { type GameEvent } from '../../game/events.js';
import { type KnownGame } from '../../game/game.js';
import { type Play } from '../../game/play.js';
import {
  basket,
  did,
  ended,
  gameOf,
  inOrder,
  listed,
  play,
  reconciled,
  revised,
  rosterReported,
  scheduled,
  started,
  then,
  withdrawn,
} from '../../game/testing/a-game.js';
import { settle } from '../asking.js';
import { type Cause } from '../events.js';
import { type Settlement } from '../settlement.js';
import { type Terms } from '../terms.js';
import { type Judged, whyOf } from './why.js';

const team = (id: string, location: string, name: string) => ({ id, abbreviation: id, location, name });
const announced = scheduled({
  home: team('H', 'Boston', 'Boston Celtics'),
  away: team('A', 'New York', 'New York Knicks'),
});
const at = (period: number, clock: string, text: string): Partial<Play> => {
  const [minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return { period, clock, secondsLeft: minutes * 60 + seconds, text };
};
const brown = { kind: 'shot', made: true, points: 3, shooter: 'brown' } as const;
const plays = inOrder(
  basket('home', 'a', 2, at(1, '11:40', 'Tatum makes layup')),
  basket('away', 'b', 3, at(1, '9:10', 'Brunson makes three.')),
  basket('away', 'c', 2, at(3, '5:00', 'Hart makes dunk')),
  did('home', 'd', brown, at(4, '0:04', 'Brown makes three')),
  basket('home', 'e', 2, at(4, '0:02', 'Tatum makes free throws')),
  play('end', at(4, '0:00', 'End of game')),
);
const roster = rosterReported(listed('home', 'brown', { name: 'Jaylen Brown' }), listed('home', 'white'));
const played = gameOf(announced, roster, started, ...plays, ended(7, 5));

const day = '2026-01-15';
const cause = (type: string): Cause => ({ kind: 'gameEvent', id: 'e', type, revision: 9 });
const judged = (terms: Terms, game: KnownGame, facts: Partial<Judged> = {}): Judged => ({
  opened: { terms },
  verdict: { settlement: settle({ terms, day }, game), cause: cause('GameEnded') },
  before: null,
  game,
  ...facts,
});
const winner: Terms = { kind: 'gameWinner', edition: 'tipOff' };

/** What is said when that event follows upon the game. */
const corrected = (terms: Terms, game: KnownGame, event: GameEvent): string => {
  const after = then(game, event);
  const verdict = { settlement: settle({ terms, day }, after), cause: cause(event.type) };
  return whyOf({ opened: { terms }, verdict, before: settle({ terms, day }, game), game: after, event });
};

describe('why a question came to what it came to', () => {
  it.each<[Terms, string]>([
    [winner, 'Boston won, 7 to 5, ahead for good with "Tatum makes free throws" at 0:02 of the fourth quarter.'],
    [{ kind: 'marginBand' }, 'Boston won by 2, 7 to 5.'],
    [
      { kind: 'total', line: 8.5 },
      'Both teams together passed 8.5 points with "Brown makes three" at 0:04 of the fourth quarter.',
    ],
    [{ kind: 'total', line: 12.5 }, 'Both teams together scored 12 points, fewer than 12.5.'],
    [{ kind: 'periodWinner', period: 1 }, 'New York scored more in the first quarter, 3 to 2.'],
    [
      { kind: 'raceTo', points: 5 },
      'New York was the first with 5 points, by "Hart makes dunk" at 5:00 of the third quarter.',
    ],
    [{ kind: 'window', period: 1, from: 720 }, 'New York scored more from 12:00 to 7:00 of the first quarter, 3 to 2.'],
    [
      { kind: 'nextToScore', period: 1, from: 600 },
      'New York scored first after 10:00 of the first quarter, by "Brunson makes three" at 9:10 of the first quarter.',
    ],
    [
      { kind: 'nextToScore', after: 'a' },
      'New York scored next, by "Brunson makes three" at 9:10 of the first quarter.',
    ],
    [
      { kind: 'playerTotal', playerId: 'brown', stat: 'points', line: 2.5 },
      'Jaylen Brown passed 2.5 points with "Brown makes three" at 0:04 of the fourth quarter.',
    ],
    [
      { kind: 'playerTotal', playerId: 'brown', stat: 'points', line: 3.5 },
      'Jaylen Brown had 3 points, fewer than 3.5.',
    ],
  ])('%j: %s', (terms, why) => expect(whyOf(judged(terms, played))).toBe(why));

  it.each<[string, Terms, KnownGame, string]>([
    [
      'a game that is off',
      winner,
      gameOf(announced, { type: 'GameCanceled', data: { gameId: 'g', detail: 'Canceled' } }),
      'Void: the game was canceled.',
    ],
    ['a tie', { kind: 'periodWinner', period: 2 }, played, 'Void: both teams scored the same.'],
    ['a race', { kind: 'raceTo', points: 90 }, played, 'Void: neither team got that far.'],
    [
      'a player who sat out',
      { kind: 'playerTotal', playerId: 'nobody', stat: 'assists', line: 1.5 },
      played,
      'Void: the player did not play.',
    ],
  ])('void by %s', (_, terms, game, why) => expect(whyOf(judged(terms, game))).toBe(why));

  it('tells what the feed took back', () => {
    expect(corrected(winner, then(played, reconciled), withdrawn('d'))).toBe(
      'Still Boston: the feed took back "Brown makes three" at 0:04 of the fourth quarter.',
    );
    const first: Terms = { kind: 'periodWinner', period: 1 };
    expect(corrected(first, played, withdrawn('b'))).toBe(
      'Now Boston: the feed took back "Brunson makes three" at 9:10 of the first quarter.',
    );
  });

  it('tells what the feed changed, and what it put in', () => {
    const first: Terms = { kind: 'periodWinner', period: 1 };
    const two = basket('away', 'b', 2, at(1, '9:10', 'Brunson makes two'));
    expect(corrected(first, played, revised(two, 'a'))).toBe(
      'Now void, because both teams scored the same: the feed corrected "Brunson makes three" at 9:10 of the first quarter to "Brunson makes two".',
    );
    const [added] = inOrder(basket('home', 'z', 3, at(1, '2:00', 'White makes three')));
    expect(added && corrected(first, played, added)).toBe(
      'Now Boston: the feed added "White makes three" at 2:00 of the first quarter.',
    );
  });

  it('tells that nothing but the time of the play that decided it was corrected', () => {
    const first: Terms = { kind: 'periodWinner', period: 1 };
    const two = basket('away', 'b', 3, { ...at(1, '9:10', 'Brunson makes three.'), wallclock: '2026-01-16T00:05:00Z' });
    expect(corrected(first, played, revised(two, 'a'))).toBe(
      'Still New York: the feed corrected at what time "Brunson makes three" at 9:10 of the first quarter happened.',
    );
  });

  it('tells that the final is another, or that there is none any more', () => {
    const final: GameEvent = { type: 'FinalScoreRevised', data: { gameId: 'g', score: { home: 7, away: 8 } } };
    expect(corrected(winner, then(played, reconciled), final)).toBe(
      'Now New York: the final score was corrected to Boston 7, New York 8.',
    );
    expect(corrected(winner, played, { type: 'GameReopened', data: { gameId: 'g', detail: 'OT' } })).toBe(
      'Undecided again: the game goes on.',
    );
  });

  it('names the play that had decided where the event itself is not at hand', () => {
    const after = then(played, reconciled, withdrawn('b'));
    const terms: Terms = { kind: 'nextToScore', after: 'a' };
    const before: Settlement = { is: 'decided', outcome: 'away', by: ['b'] };
    const verdict = { settlement: settle({ terms, day }, after), cause: cause('PlayWithdrawn') };
    expect(whyOf({ opened: { terms }, verdict, before, game: after })).toBe(
      'Still New York: the feed took back "Brunson makes three" at 9:10 of the first quarter.',
    );
  });

  it('says what an operator said', () => {
    const settlement: Settlement = { is: 'void', reason: 'operator' };
    const operator: Cause = { kind: 'operator', by: 'o', reason: 'The feed mixed up the teams.' };
    const facts = { verdict: { settlement, cause: operator } };
    expect(whyOf(judged(winner, played, facts))).toBe('Void: The feed mixed up the teams.');
    const before: Settlement = { is: 'decided', outcome: 'home', by: [] };
    expect(whyOf(judged(winner, played, { ...facts, before }))).toBe('Now void: The feed mixed up the teams.');
  });

  it('calls a team by its name where both are of one place', () => {
    const derby = gameOf(
      scheduled({ home: team('H', 'Los Angeles', 'Lakers'), away: team('A', 'Los Angeles', 'Clippers') }),
      started,
      ended(80, 81),
    );
    expect(whyOf(judged(winner, derby))).toBe('Clippers won, 81 to 80.');
  });
});
