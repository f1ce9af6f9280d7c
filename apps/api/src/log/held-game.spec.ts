import { evolve, initialState } from '@pbp/domain';
import { type Envelope } from '@pbp/eventing';
import { envelopeOf, gameWith } from '../testing/game-events.js';
import { HeldGame } from './held-game.js';

const events = gameWith('401', 80);

const envelope = (revision: number): Envelope => envelopeOf('401', events, revision);

const holding = (count: number): HeldGame => {
  const game = HeldGame.empty();
  for (let revision = 0; revision < count; revision++) game.append(envelope(revision));
  return game;
};

describe('a game held in memory', () => {
  it('has the state of every revision that it holds', () => {
    const game = holding(events.length);

    for (let revision = 0; revision < events.length; revision++) {
      expect(game.at(revision)).toEqual(events.slice(0, revision + 1).reduce(evolve, initialState()));
    }
  });

  it('takes no event twice', () => {
    const game = holding(10);

    expect(game.append(envelope(4))).toBe(true);
    expect(game.revision).toBe(9);
  });

  it('says that an event before this one is missing, and takes neither', () => {
    const game = holding(10);

    expect(game.append(envelope(11))).toBe(false);
    expect(game.revision).toBe(9);
  });

  it('answers the events after a revision', () => {
    const game = holding(10);

    expect(game.between(6, 8).map(({ revision }) => revision)).toEqual([7, 8]);
    expect(game.between(9, 9)).toEqual([]);
    expect(game.between(-1, 0).map(({ event }) => event.type)).toEqual(['GameScheduled']);
  });

  it('passes over an event that no fold can take, and tells the rest', () => {
    const game = holding(10);
    game.append({ ...envelope(10), type: 'PlayRecorded', data: null });
    for (let revision = 11; revision < events.length; revision++) game.append(envelope(revision));
    const others = events.filter((_, revision) => revision !== 10);

    expect(game.at(10)).toEqual(game.at(9));
    for (const revision of [11, 24, 25, 60, events.length - 1]) {
      expect(game.at(revision)).toEqual(others.slice(0, revision).reduce(evolve, initialState()));
    }
  });

  it('holds nothing at first', () => {
    const game = HeldGame.empty();

    expect(game.revision).toBe(-1);
    expect(game.at(-1)).toEqual({ known: false });
    expect(game.notedAt(0)).toBeNull();
  });
});
