import { type CountingStat, type PlayerLine, type StatLine } from '../box-score.js';
import { type GameEvent } from '../events.js';
import { type Action, type Play } from '../play.js';
import {
  did,
  ended,
  gameOf,
  inOrder,
  listed,
  play,
  rosterReported,
  scheduled,
  squad,
  started,
} from '../testing/a-game.js';
import { boxScore } from './box-score.js';
import { leaders } from './leaders.js';

const rosters = rosterReported(...squad('home'), ...squad('away'));
const boxOf = (...plays: readonly Play[]) => boxScore(gameOf(rosters, ...inOrder(...plays)));

/** Only what is not nothing. */
const some = (stats: StatLine | undefined): Partial<StatLine> =>
  Object.fromEntries(Object.entries(stats ?? {}).filter(([, count]) => count !== 0));

const statsOf = (players: readonly PlayerLine[], playerId: string) =>
  some(players.find((player) => player.playerId === playerId)?.stats);

describe('what a play is charged as', () => {
  const shot = { kind: 'shot', shooter: 'home-1' } as const;
  const two = { fieldGoalsAttempted: 1 };
  const three = { fieldGoalsAttempted: 1, threePointersAttempted: 1 };

  it.each<[string, Action, Partial<StatLine>]>([
    ['a missed two', { ...shot, made: false, points: 2 }, two],
    ['a made two', { ...shot, made: true, points: 2 }, { ...two, fieldGoalsMade: 1, points: 2 }],
    [
      'a made three',
      { ...shot, made: true, points: 3 },
      { ...three, fieldGoalsMade: 1, threePointersMade: 1, points: 3 },
    ],
    [
      'a made heave',
      { ...shot, made: true, points: 3, heave: true },
      { ...three, fieldGoalsMade: 1, threePointersMade: 1, points: 3 },
    ],
    [
      'a made free throw',
      { kind: 'freeThrow', made: true, shooter: 'home-1' },
      { freeThrowsAttempted: 1, freeThrowsMade: 1, points: 1 },
    ],
    ['a missed free throw', { kind: 'freeThrow', made: false, shooter: 'home-1' }, { freeThrowsAttempted: 1 }],
    [
      'an offensive rebound',
      { kind: 'rebound', side: 'offensive', player: 'home-1' },
      { rebounds: 1, offensiveRebounds: 1 },
    ],
    [
      'a defensive rebound',
      { kind: 'rebound', side: 'defensive', player: 'home-1' },
      { rebounds: 1, defensiveRebounds: 1 },
    ],
    ['a turnover', { kind: 'turnover', player: 'home-1' }, { turnovers: 1 }],
    ['a steal told by itself', { kind: 'steal', player: 'home-1' }, { steals: 1 }],
    ['a block told by itself', { kind: 'block', player: 'home-1' }, { blocks: 1 }],
    ['a personal foul', { kind: 'foul', counts: 'personal', player: 'home-1' }, { fouls: 1 }],
    ['a technical foul', { kind: 'foul', counts: 'technical', player: 'home-1' }, {}],
    ['a dead-ball rebound', { kind: 'rebound', side: 'offensive', player: 'home-1', deadBall: true }, {}],
  ])('%s', (_, action, stats) => {
    const { home } = boxOf(did('home', 'a', action));
    expect(statsOf(home.players, 'home-1')).toEqual(stats);
    expect(some(home.team.stats)).toEqual(stats);
  });

  it('gives an assist only on a basket', () => {
    const assisted = (made: boolean) => boxOf(did('home', 'a', { ...shot, made, points: 2, assist: 'home-2' })).home;
    expect(statsOf(assisted(true).players, 'home-2')).toEqual({ assists: 1 });
    expect(statsOf(assisted(false).players, 'home-2')).toEqual({});
  });

  it('gives blocks and steals to the other side', () => {
    const { away } = boxOf(
      did('home', 'a', { ...shot, made: false, points: 2, block: 'away-1' }),
      did('home', 'b', { kind: 'turnover', player: 'home-1', steal: 'away-2' }),
    );
    expect(statsOf(away.players, 'away-1')).toEqual({ blocks: 1 });
    expect(statsOf(away.players, 'away-2')).toEqual({ steals: 1 });
  });

  it('charges a missed heave to the team only', () => {
    const { home } = boxOf(did('home', 'a', { ...shot, made: false, points: 3, heave: true }));
    expect(statsOf(home.players, 'home-1')).toEqual({});
    expect(some(home.team.stats)).toEqual(three);
  });
});

describe('a team’s line', () => {
  const teamPlays = [
    did('home', 'a', { kind: 'rebound', side: 'defensive' }),
    did('home', 'b', { kind: 'turnover' }),
    did('home', 'c', { kind: 'rebound', side: 'defensive', player: 'home-1' }),
  ];
  it('keeps team rebounds apart in the NBA, and counts team turnovers', () => {
    const { team } = boxOf(...teamPlays).home;
    expect(team).toMatchObject({ teamRebounds: 1, teamTurnovers: 1, stats: { rebounds: 1, turnovers: 1 } });
  });
  it('includes team rebounds in college', () => {
    const college = gameOf(scheduled({ league: 'womens-college-basketball' }), ...inOrder(...teamPlays));
    expect(college.league).toBe('womens-college-basketball');
    expect(boxScore(college).home.team).toMatchObject({
      teamRebounds: 1,
      stats: { rebounds: 2, defensiveRebounds: 2 },
    });
  });
  it('takes points of a play of no known kind', () => {
    const { home } = boxOf(play('a', { action: { kind: 'other' }, points: 2, teamId: 'H' }));
    expect(some(home.team.stats)).toEqual({ points: 2 });
  });
});

describe('who is in the box', () => {
  it('is the roster in its order, and then whoever acted without being listed', () => {
    const roster = rosterReported(
      listed('home', 'benched', { played: false }),
      listed('home', 'star', { starter: true }),
    );
    const { home } = boxScore(gameOf(roster, ...inOrder(did('home', 'a', { kind: 'steal', player: 'stranger' }))));
    expect(home.players.map(({ playerId, starter, played }) => [playerId, starter, played])).toEqual([
      ['benched', false, false],
      ['star', true, true],
      ['stranger', false, true],
    ]);
  });
  it('plays for the roster’s side, even if the play is told of the other', () => {
    const { home, away } = boxOf(did('away', 'a', { kind: 'foul', counts: 'personal', player: 'home-1' }));
    expect(statsOf(home.players, 'home-1')).toEqual({ fouls: 1 });
    expect(some(away.team.stats)).toEqual({});
  });
  it.each(['home', 'away'] as const)('plays for the side told (%s) where the roster has the player on both', (told) => {
    const roster = rosterReported(...squad('home'), listed('away', 'home-1'));
    const box = boxScore(gameOf(roster, ...inOrder(did(told, 'a', { kind: 'steal', player: 'home-1' }))));
    expect(statsOf(box[told].players, 'home-1')).toEqual({ steals: 1 });
    expect(statsOf(box[told === 'home' ? 'away' : 'home'].players, 'home-1')).toEqual({});
  });
});

describe('who has played', () => {
  const enters = (player: string, goes: string) =>
    did('home', `${player}-in`, { kind: 'substitution', in: player, out: goes });
  const played = (...events: readonly GameEvent[]) =>
    boxScore(gameOf(rosters, ...events))
      .home.players.filter((player) => player.played)
      .map(({ playerId }) => playerId);
  const five = ['home-1', 'home-2', 'home-3', 'home-4', 'home-5'];

  it('is nobody before the first play, though the feed lists everybody as playing', () => {
    expect(played()).toEqual([]);
    expect(played(started)).toEqual([]);
  });
  it('is who has been on the floor, to the second', () => {
    expect(played(...inOrder(play('tip-off')))).toEqual(five);
    expect(played(...inOrder(enters('home-6', 'home-1')))).toEqual([...five, 'home-6']);
  });
  it('is who has acted, on the floor or not', () => {
    expect(played(...inOrder(did('home', 'a', { kind: 'steal', player: 'home-7' })))).toContain('home-7');
  });
  it('is whom the roster says, too, when the game is over', () => {
    const game = [started, ...inOrder(play('tip-off'))];
    expect(played(...game)).not.toContain('home-7');
    expect(played(...game, ended(90, 88))).toContain('home-7');
  });
  it('is not whom the roster leaves out of a game that is over', () => {
    const roster = rosterReported(...squad('home'), listed('home', 'benched', { played: false }));
    const { home } = boxScore(gameOf(roster, started, ...inOrder(play('tip-off')), ended(90, 88)));
    expect(home.players.find(({ playerId }) => playerId === 'benched')?.played).toBe(false);
  });
});

describe('leaders', () => {
  const scorer = (id: string, points: 2 | 3) =>
    did('home', `${id}-${points}`, { kind: 'shot', made: true, points, shooter: id });
  const lead = (stat: CountingStat & ('points' | 'rebounds' | 'assists'), ...plays: readonly Play[]) =>
    leaders(gameOf(rosters, ...inOrder(...plays)))[stat];

  it('are the best of each side, or nobody', () => {
    const { home, away } = lead('points', scorer('home-1', 2), scorer('home-2', 3));
    expect(home?.playerId).toBe('home-2');
    expect(away).toBeNull();
  });
  it('are listed first among equals', () => {
    expect(lead('points', scorer('home-3', 2), scorer('home-2', 2)).home?.playerId).toBe('home-2');
  });
});
