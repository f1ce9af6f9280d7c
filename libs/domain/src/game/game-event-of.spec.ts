import { evolve } from './evolve.js';
import { gameEventOf } from './game-event-of.js';
import { initialState } from './game.js';

it('is the event alone, with its data as it is', () => {
  const envelope = { type: 'GameStarted', data: { gameId: '401' }, revision: 3, stream: 'game-401' };
  const event = gameEventOf(envelope);
  expect(event).toEqual({ type: 'GameStarted', data: { gameId: '401' } });
  expect(event.data).toBe(envelope.data);
});

it('changes nothing where its type is newer than this program', () => {
  expect(evolve(initialState(), gameEventOf({ type: 'GameMovedToTheMoon', data: {} }))).toEqual(initialState());
});
