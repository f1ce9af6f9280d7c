import { rawPlay, rawPlayers, rawSummary, type SummaryShape } from '../testing/raw-summary.js';
import { playerCauses } from './player-causes.js';
import { UnreadableSummary, reconcilePayload } from './reconcile-payload.js';
import { scoreCauses } from './score-causes.js';

const final: SummaryShape = { status: 'STATUS_FINAL', state: 'post', completed: true };
const reconcile = (shape: SummaryShape) => reconcilePayload(rawSummary({ ...final, ...shape }));
const by = (player: string) => ({ participants: [{ athlete: { id: player } }] });
const at = (clock: string) => ({ clock: { displayValue: clock } });

const causesOf = (shape: SummaryShape, stat = 'points') =>
  reconcile(shape).differences.flatMap((difference) =>
    difference.stat === stat ? [[difference.of, difference.cause]] : [],
  );

describe('reconcilePayload', () => {
  it('finds a game in which everything is equal', () => {
    const plays = [rawPlay('a', at('9:00')), rawPlay('b', at('8:00'))];
    const report = reconcile({ score: [4, 0], lineScore: [[4], [0]], plays, players: rawPlayers({ 11: 4 }, ['12']) });
    expect(report).toMatchObject({
      gameId: '400',
      league: 'nba',
      completed: true,
      plays: 2,
      players: 1,
      score: { equal: true },
      lineScore: { equal: 2, differ: 0 },
      unknownPlays: 0,
      differences: [],
    });
    expect(report.stats.points).toEqual({ equal: 1, differ: 0 });
    expect(Object.keys(report)).toEqual([
      ...['gameId', 'league', 'completed', 'plays', 'players', 'stats', 'lineScore', 'score', 'minutes', 'plusMinus'],
      ...['unknownPlays', 'differences'],
    ]);
  });

  it('counts plays of unknown type', () => {
    const odd = rawPlay('b', { type: { id: '999', text: 'Confetti' }, scoringPlay: false, shootingPlay: false });
    expect(reconcile({ plays: [rawPlay('a'), odd] }).unknownPlays).toBe(1);
  });

  it('compares a live game with its box score too', () => {
    const report = reconcilePayload(
      rawSummary({ score: [2, 0], plays: [rawPlay('a')], players: rawPlayers({ 11: 2 }) }),
    );
    expect(report).toMatchObject({ completed: false, players: 1, stats: { points: { equal: 1, differ: 0 } } });
  });

  it('refuses what is no summary, and a league that is not followed', () => {
    expect(() => reconcilePayload({ events: [] })).toThrow(UnreadableSummary);
    const lacrosse = { ...rawSummary(final) };
    expect(() => reconcilePayload({ header: { ...(lacrosse['header'] as object), league: { slug: 'pll' } } })).toThrow(
      /"pll"/,
    );
  });
});

describe('the causes of differences', () => {
  it('are not known where a play of a kind that nobody knows names the player', () => {
    const odd = rawPlay('b', {
      ...by('11'),
      type: { id: '999', text: 'Confetti' },
      scoringPlay: false,
      shootingPlay: false,
    });
    const players = rawPlayers({ 11: 4 });
    expect(causesOf({ score: [4, 0], plays: [rawPlay('a', by('11')), odd], players })).toEqual([['11', undefined]]);
    expect(causesOf({ score: [4, 0], plays: [rawPlay('a', by('11'))], players })).toEqual([
      ['11', playerCauses.missing],
    ]);
  });

  it.each<[string, SummaryShape, readonly (readonly [string, string])[]]>([
    [
      'a player whom the box score lacks',
      { plays: [rawPlay('a', by('99'))], players: rawPlayers({ 11: 0 }) },
      [['99', playerCauses.notListed]],
    ],
    [
      'a player who did not play',
      { plays: [rawPlay('a', by('12'))], players: rawPlayers({ 11: 0 }, ['12']) },
      [['12', playerCauses.didNotPlay]],
    ],
    [
      'a play listed twice',
      { plays: [rawPlay('a'), rawPlay('b', { text: 'play a' })], players: rawPlayers({ 11: 2 }) },
      [['11', playerCauses.listedTwice]],
    ],
    [
      'a play credited to another',
      { plays: [rawPlay('a', by('11'))], players: rawPlayers({ 11: 0, 12: 2 }) },
      [
        ['11', playerCauses.otherPlayer],
        ['12', playerCauses.otherPlayer],
      ],
    ],
    [
      'a play that names nobody',
      { plays: [rawPlay('a', { participants: [] })], players: rawPlayers({ 11: 2 }) },
      [['11', playerCauses.nameless]],
    ],
    [
      'a play that is missing',
      { plays: [rawPlay('a')], players: rawPlayers({ 11: 4 }) },
      [['11', playerCauses.missing]],
    ],
    [
      'a play too many',
      { plays: [rawPlay('a'), rawPlay('b')], players: rawPlayers({ 11: 2 }) },
      [['11', playerCauses.surplus]],
    ],
    [
      'plays of which nothing is told',
      {
        plays: [
          rawPlay('a'),
          rawPlay('b', { type: { id: '0' }, text: undefined, scoringPlay: false, shootingPlay: false }),
        ],
        players: rawPlayers({ 11: 4 }),
      },
      [['11', playerCauses.nothingTold]],
    ],
  ])('%s', (_, shape, expected) => {
    expect(causesOf(shape)).toEqual(expected);
  });

  const scoreCausesOf = (shape: SummaryShape) =>
    reconcile(shape).differences.flatMap(({ what, of, cause }) => (what === 'playerStat' ? [] : [[of, cause]]));

  it.each<[string, SummaryShape, readonly (readonly [string, string])[]]>([
    ['no plays', { score: [2, 0] }, [['1', scoreCauses.noPlays]]],
    ['a forfeit', { status: 'STATUS_FORFEIT', score: [2, 0] }, [['1', scoreCauses.forfeit]]],
    [
      'a basket in the wrong period',
      {
        score: [2, 0],
        lineScore: [
          [0, 2],
          [0, 0],
        ],
        plays: [rawPlay('a')],
      },
      [
        ['1/1', scoreCauses.otherPeriod],
        ['1/2', scoreCauses.otherPeriod],
      ],
    ],
    [
      "a basket under the other team's name",
      { score: [0, 2], plays: [rawPlay('a')] },
      [
        ['1', scoreCauses.otherTeam],
        ['2', scoreCauses.otherTeam],
      ],
    ],
    ['a basket of no team', { score: [2, 0], plays: [rawPlay('a', { team: undefined })] }, [['1', scoreCauses.noTeam]]],
    [
      'a header that contradicts the box score',
      { score: [3, 0], plays: [rawPlay('a')], players: rawPlayers({ 11: 2 }) },
      [['1', scoreCauses.headerAgainstBox]],
    ],
    [
      "what explains the players' points",
      { score: [0, 0], lineScore: [[0], [0]], plays: [rawPlay('a', by('12'))], players: rawPlayers({ 11: 0 }, ['12']) },
      [
        ['1', playerCauses.didNotPlay],
        ['1/1', playerCauses.didNotPlay],
      ],
    ],
    ['a basket that is missing', { score: [4, 0], plays: [rawPlay('a')] }, [['1', scoreCauses.missing]]],
    ['a basket too many', { score: [0, 0], plays: [rawPlay('a')] }, [['1', scoreCauses.surplus]]],
  ])('%s', (_, shape, expected) => {
    expect(scoreCausesOf(shape)).toEqual(expected);
  });
});
