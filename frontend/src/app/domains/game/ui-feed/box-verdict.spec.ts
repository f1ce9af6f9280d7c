import type { GameEvent } from '@pbp/domain';
import { basket, gameOf, inOrder, observed } from '../../../testing/a-game';
import { boxVerdict } from './box-verdict';

const started: GameEvent = { type: 'GameStarted', data: { gameId: 'g' } };
const plays = inOrder(basket('home', { id: 'a' }));
const score = { home: 2, away: 0 };
const ended: GameEvent = { type: 'GameEnded', data: { gameId: 'g', score, how: 'played' } };
const boxScore: GameEvent = {
  type: 'BoxScoreReported',
  data: { gameId: 'g', players: [{ playerId: 'home-1', teamId: '2', name: 'Home One', stats: { points: 2 } }] },
};
const compared = (
  ...differences: readonly { what: 'score'; of: string; plays: number; feed: number }[]
): GameEvent => ({
  type: 'GameReconciled',
  data: { gameId: 'g', agrees: { score: true, lineScore: true, boxScore: true }, differences },
});
const verdict = (...events: readonly GameEvent[]) => boxVerdict(gameOf(started, ...events));

describe('boxVerdict', () => {
  const later = 'The box score is compared when the game ends.';
  it.each([
    ['agree', [...plays, observed({ score })], `Plays and score agree now. ${later}`],
    ['lag', [...plays, observed({ score: { home: 4, away: 0 } })], `Plays may lag: the plays add up to 0–2. ${later}`],
    ['have no score beside them', plays, later],
    ['have a score of before the game beside them', [...plays, observed({ status: 'scheduled', period: 0 })], later],
    [
      'were all taken back',
      [...plays, { type: 'PlayWithdrawn', data: { gameId: 'g', playId: 'a' } }, observed({ score })],
      later,
    ],
  ] satisfies [string, readonly GameEvent[], string][])(
    'says of a game that is on whether plays %s',
    (_, told, text) => {
      expect(verdict(...told)).toBe(text);
    },
  );

  it('claims agreement of nothing but what the feed states', () => {
    const final = observed({ score, lineScore: { home: [2], away: [0] } });
    const over = (...events: readonly GameEvent[]) => verdict(...plays, ...events, ended, compared());
    expect(over(final, boxScore)).toBe(
      'The plays add up to the feed’s own score, periods and figures of every player.',
    );
    expect(over(final)).toBe(
      'The plays add up to the feed’s own score and periods. The feed gave no figures of players to compare.',
    );
    expect(over(observed({ score, lineScore: { home: [], away: [] } }), boxScore)).toBe(
      'The plays add up to the feed’s own score and figures of every player.',
    );
    expect(over()).toBe('The feed gave nothing to compare the plays with.');
  });

  it('leads to the differences, and says so where nobody has looked for them', () => {
    const differs = compared({ what: 'score', of: '2', plays: 2, feed: 4 });
    expect(verdict(...plays, boxScore, ended, differs)).toBe('The plays do not add up to what the feed says itself:');
    expect(verdict(...plays, ended, differs)).toMatch(/^The feed gave no figures of players to compare\. The plays do/);
    expect(verdict(...plays, ended)).toBe('The feed’s own box score has not been compared yet.');
  });
});
