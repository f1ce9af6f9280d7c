import { basket, gameOf, inOrder, play, recorded } from '../../../testing/a-game';
import { everything, filterOf, matches, paramsOf } from './play-filter';
import { playItems } from './play-items';
import { playPeriods } from './play-periods';
import { playerChoices } from './player-choices';

const revised = (fact: ReturnType<typeof play>, after: string | null) =>
  ({ type: 'PlayRevised', data: { gameId: 'g', play: fact, after } }) as const;

describe('playItems', () => {
  it('adds the score up itself, away first', () => {
    const items = playItems(gameOf(...inOrder(basket('home', { id: 'a' }), basket('away', { id: 'b', points: 3 }))));
    expect(items.map((item) => [item.code, item.tally])).toEqual([
      ['HAR', '0–2'],
      ['CPH', '3–2'],
    ]);
  });

  it('keeps what a revised play said, and says what changed', () => {
    const two = basket('home', { id: 'a', text: 'Okonjo makes 22-foot jumper' });
    const three = { ...two, points: 3, text: 'Okonjo makes 29-foot three point jumper' };
    const [item] = playItems(gameOf(recorded(two, null), revised(three, null)));
    expect(item).toMatchObject({
      before: [two.text],
      text: three.text,
      note: 'Revised: 3 points, was 2',
      tally: '0–3',
    });
  });

  it('does not call a play revised when nothing readable changed', () => {
    const fact = basket('home', { id: 'a' });
    const [item] = playItems(gameOf(recorded(fact, null), revised({ ...fact, coordinate: { x: 25, y: 4 } }, null)));
    expect(item).toMatchObject({ before: [], note: '' });
  });

  it('keeps a withdrawn play in its place, counting for nothing', () => {
    const game = gameOf(...inOrder(basket('home', { id: 'a' }), basket('away', { id: 'b' })), {
      type: 'PlayWithdrawn',
      data: { gameId: 'g', playId: 'a' },
    });
    expect(playItems(game).map((item) => [item.id, item.withdrawn, item.tally])).toEqual([
      ['a', true, ''],
      ['b', false, '2–0'],
    ]);
  });

  it('shows the feed’s type where a play has no text', () => {
    const [item] = playItems(
      gameOf(recorded(play({ id: 'a', text: '', type: { id: '999', text: 'Moon Dance' } }), null)),
    );
    expect(item?.text).toBe('Moon Dance');
  });
});

describe('the play list', () => {
  const game = gameOf(
    {
      type: 'RosterReported',
      data: {
        gameId: 'g',
        players: [
          {
            playerId: 'home-1',
            teamId: '2',
            name: 'Idris Okonjo',
            shortName: 'I. Okonjo',
            starter: true,
            played: true,
          },
          { playerId: 'home-2', teamId: '2', name: 'On Bench', shortName: 'O. Bench', starter: false, played: false },
        ],
      },
    },
    ...inOrder(
      basket('home', { id: 'a' }),
      play({ id: 'b' }),
      basket('away', { id: 'c', period: 2 }),
      play({ id: 'd', period: 2 }),
    ),
    { type: 'PeriodStarted', data: { gameId: 'g', period: 2 } },
  );
  const items = playItems(game);

  it('goes from the newest period and play to the oldest', () => {
    expect(
      playPeriods(game, items).map(({ heading, points, items: plays }) => [heading, points, plays.map((p) => p.id)]),
    ).toEqual([
      ['2nd quarter, so far', '2–0', ['d', 'c']],
      ['1st quarter ends 0–2', '0–2', ['b', 'a']],
    ]);
  });

  it.each([
    [{}, ['a', 'b', 'c', 'd']],
    [{ scoring: true }, ['a', 'c']],
    [{ period: 2 }, ['c', 'd']],
    [{ playerId: 'home-1' }, ['a']],
    [{ period: 2, playerId: 'home-1' }, []],
  ])('filters by %j', (filter, ids) => {
    expect(items.filter(matches({ ...everything, ...filter })).map((item) => item.id)).toEqual(ids);
  });

  it.each([everything, { scoring: true, period: 5, playerId: 'home-1' }])(
    'comes back out of an address: %j',
    (filter) => {
      expect(filterOf(paramsOf(filter))).toEqual(filter);
    },
  );

  it('takes an address that says nothing sensible for everything', () => {
    expect(filterOf({ scoring: 'x', period: '-1', player: '' })).toEqual(everything);
    expect(filterOf({ scoring: undefined, period: undefined, player: undefined })).toEqual(everything);
  });

  it('offers the players who took part', () => {
    expect(
      playerChoices(
        game,
        items.flatMap((item) => item.participants),
      ),
    ).toEqual([{ team: 'Lanterns', players: [expect.objectContaining({ playerId: 'home-1' })] }]);
  });
});
