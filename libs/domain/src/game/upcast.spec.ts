import { gameSchemaVersion, upcast } from './upcast.js';

it('leaves an event of the current version as it is', () => {
  const data = { gameId: 'g' };
  const event = upcast('GameStarted', data, gameSchemaVersion);
  expect(event).toEqual({ type: 'GameStarted', data: { gameId: 'g' } });
  expect(event.data).toBe(data);
});
