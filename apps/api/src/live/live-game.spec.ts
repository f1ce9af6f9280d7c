import { type GameDelta } from '@pbp/contracts';
import { type Envelope } from '@pbp/eventing';
import { wireEventOf } from '@pbp/live-state';
import { HeldGame } from '../log/held-game.js';
import { AT, envelopeOf, gameWith } from '../testing/game-events.js';
import { LiveGame } from './live-game.js';

const events = gameWith('401', 60);

const envelope = (revision: number): Envelope => envelopeOf('401', events, revision);

const newsOf = (event: Envelope): GameDelta => ({
  gameId: '401',
  revision: event.revision,
  events: [wireEventOf(event)],
});

const news = (revision: number): GameDelta => newsOf(envelope(revision));

const liveAt = (revision: number): LiveGame => {
  const held = HeldGame.empty();
  for (let r = 0; r <= revision; r++) held.append(envelope(r));
  return new LiveGame('401', held);
};

const revisions = (delta: { events: readonly { revision: number }[] } | null) =>
  delta?.events.map(({ revision }) => revision);

describe('a live game', () => {
  it('is told up to what it was loaded with', () => {
    expect(liveAt(20).revision).toBe(20);
    expect(liveAt(20).takeDelta()).toBeNull();
  });

  it('answers newcomers with what all others have been told, and tells all the rest once', () => {
    const live = liveAt(20);
    live.take(news(21));
    live.take(news(22));

    expect(revisions(live.missingAfter(19))).toEqual([20]);
    expect(live.game?.plays).toHaveLength(18);
    expect(revisions(live.takeDelta())).toEqual([21, 22]);
    expect(live.takeDelta()).toBeNull();
    expect(live.revision).toBe(22);
  });

  it('tells somebody who lacks nothing just that', () => {
    expect(liveAt(20).missingAfter(20)).toEqual({ gameId: '401', revision: 20, events: [] });
  });

  it('has no deltas for one who lacks most of it, or comes from another log', () => {
    expect(liveAt(40).missingAfter(20)).not.toBeNull();
    expect(liveAt(40).missingAfter(19)).toBeNull();
    expect(liveAt(40).missingAfter(-1)).toBeNull();
    expect(liveAt(40).missingAfter(41)).toBeNull();
  });

  it('names both days of a game that is moved, until that is told', () => {
    const live = liveAt(20);
    live.take(
      newsOf({ ...envelope(21), type: 'GameRescheduled', data: { gameId: '401', day: '2026-07-01', startsAt: AT } }),
    );

    expect(live.days).toEqual(['day nba 2026-06-03', 'day nba 2026-07-01']);
    live.takeDelta();
    expect(live.days).toEqual(['day nba 2026-07-01']);
  });
});
