import { basket, gameScheduled, recorded } from '../../../testing/a-game';
import { GameHistory } from '../data/game-history';
import { newestMoment } from './tell-seen-moment';

const at = (second: number): string => new Date(1_000 * second).toISOString();
const events = [
  gameScheduled(),
  { type: 'GameStarted', data: { gameId: 'g' } } as const,
  recorded(basket('home', { id: 'p1', text: 'Okonjo makes layup' }), null),
  recorded(basket('away', { id: 'p2', points: 0, text: 'Reyes misses' }), 'p1'),
].map((event, revision) => ({ revision, event, at: at(revision) }));
const first = (count: number) => GameHistory.empty.with(events.slice(0, count)) ?? GameHistory.empty;

it('is the last basket, or tip-off before there is one', () => {
  expect(newestMoment(first(1))).toBeNull();
  expect(newestMoment(first(2))).toEqual({ text: 'tip-off', at: at(1) });
  expect(newestMoment(first(4))).toEqual({ text: 'Okonjo makes layup', at: at(2) });
});
