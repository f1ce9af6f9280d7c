import { gameOf, inOrder, play, recorded, rosterReported } from '../../../testing/a-game';
import { playItems } from './play-items';

const swap = (id: string, came: string, went: string, clock = '6:00') =>
  play({
    id,
    clock,
    teamId: '2',
    action: { kind: 'substitution', in: came, out: went },
    text: `${came} enters the game for ${went}`,
    participants: [came, went],
  });

const roster = rosterReported('home-1', 'home-2', 'home-3', 'home-4');
const rowsOf = (...plays: readonly ReturnType<typeof play>[]) => playItems(gameOf(roster, ...inOrder(...plays)));

describe('substitutions of one stoppage', () => {
  const [first, second] = [swap('a', 'home-1', 'home-2'), swap('b', 'home-3', 'home-4')];

  it('are one row with every name, found by each of its players', () => {
    expect(rowsOf(first, second)).toEqual([
      expect.objectContaining({
        id: 'a',
        plays: ['a', 'b'],
        text: 'In: Home One, Home Three. Out: Home Two, Home Four',
        participants: ['home-1', 'home-2', 'home-3', 'home-4'],
      }),
    ]);
  });

  it('keep the words of the feed where there is only one', () => {
    expect(rowsOf(first).map(({ text }) => text)).toEqual(['home-1 enters the game for home-2']);
  });

  it.each([
    ['at another clock', swap('b', 'home-3', 'home-4', '5:59')],
    ['of another team', { ...second, teamId: '1' }],
    ['in another period', { ...second, period: 2 }],
    ['of somebody whom no roster names', swap('b', 'home-3', 'stranger')],
  ])('stay apart from one %s', (_, other) => {
    expect(rowsOf(first, other).map(({ plays }) => plays)).toEqual([['a'], ['b']]);
  });

  it('stay apart where something else happened in between', () => {
    expect(rowsOf(first, play({ id: 'free throw', clock: '6:00' }), second)).toHaveLength(3);
  });

  it('let go of one that is withdrawn', () => {
    const game = gameOf(roster, ...inOrder(first, second), {
      type: 'PlayWithdrawn',
      data: { gameId: 'g', playId: 'b' },
    });
    expect(playItems(game).map(({ plays, withdrawn }) => [plays, withdrawn])).toEqual([
      [['a'], false],
      [['b'], true],
    ]);
  });

  it('let go of one that is revised', () => {
    const revised = { ...second, text: 'another wording' };
    const game = gameOf(roster, recorded(first, null), recorded(second, 'a'), {
      type: 'PlayRevised',
      data: { gameId: 'g', play: revised, after: 'a' },
    });
    expect(playItems(game).map(({ plays, before }) => [plays, before])).toEqual([
      [['a'], []],
      [['b'], [second.text]],
    ]);
  });
});
