import type { GameCard } from '@pbp/contracts';
import { aCard } from '../../../testing/a-card';
import { applyScoreboardMessage, firstOrder, mergeCards } from './scoreboard';

const ids = (cards: readonly GameCard[]) => cards.map((card) => card.gameId);
const apply = applyScoreboardMessage('2026-11-22');

describe('firstOrder', () => {
  it('puts live games nearest their end first, then what comes, what is over, what is off', () => {
    const cards = [
      aCard({ gameId: 'off', phase: 'postponed' }),
      aCard({ gameId: 'over', phase: 'ended' }),
      aCard({ gameId: 'later', phase: 'scheduled', startsAt: '2026-11-22T22:00:00Z' }),
      aCard({ gameId: 'soon', phase: 'scheduled', startsAt: '2026-11-22T20:00:00Z' }),
      aCard({ gameId: 'early', period: 1 }),
      aCard({ gameId: 'late', period: 4 }),
    ];
    expect(ids(firstOrder(cards))).toEqual(['late', 'early', 'soon', 'later', 'over', 'off']);
  });
});

describe('mergeCards', () => {
  const known = [aCard({ gameId: 'a' }), aCard({ gameId: 'b', phase: 'scheduled' })];

  it('replaces in place, whatever a card has become', () => {
    const merged = mergeCards(known, [aCard({ gameId: 'b', phase: 'ended', revision: 11 })]);
    expect(ids(merged)).toEqual(['a', 'b']);
    expect(merged[1]?.phase).toBe('ended');
  });

  it('keeps the newer of two', () => {
    expect(mergeCards(known, [aCard({ gameId: 'a', revision: 9, period: 1 })])[0]?.period).toBe(3);
  });

  it('adds what it did not know behind', () => {
    expect(ids(mergeCards(known, [aCard({ gameId: 'new' })]))).toEqual(['a', 'b', 'new']);
  });
});

describe('applyScoreboardMessage', () => {
  const cards = [aCard({ gameId: 'a' }), aCard({ gameId: 'b' })];

  it('merges an answer and a card', () => {
    const news = [aCard({ gameId: 'b', revision: 12 })];
    expect(apply(cards, { type: 'answer', answer: { kind: 'scoreboard', games: news } })[1]?.revision).toBe(12);
    expect(apply(cards, { type: 'card', card: aCard({ gameId: 'a', revision: 13 }) })[0]?.revision).toBe(13);
  });

  it('lets a game go that was moved to another day', () => {
    expect(ids(apply(cards, { type: 'card', card: aCard({ gameId: 'a', day: '2026-11-23' }) }))).toEqual(['b']);
  });

  it('notes freshness on the one card', () => {
    const freshness = { observedAt: '2026-11-22T19:00:00Z', intervalMs: 10_000 };
    const after = apply(cards, { type: 'freshness', gameId: 'b', freshness });
    expect(after.map((card) => card.freshness)).toEqual([cards[0]?.freshness, freshness]);
    expect(after[0]).toBe(cards[0]);
  });

  it('keeps the cards when the server cannot answer', () => {
    const answer = { kind: 'problem', code: 'unavailable', detail: 'soon' } as const;
    expect(apply(cards, { type: 'answer', answer })).toBe(cards);
  });
});
