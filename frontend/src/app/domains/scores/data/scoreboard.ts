import type { GameCard } from '@pbp/contracts';
import type { ScoreboardMessage } from '../../../shared/live/messages';

const rank: Record<GameCard['phase'], number> = { inProgress: 0, scheduled: 1, ended: 2, postponed: 3, canceled: 3 };

/** The order at first sight: live games nearest their end, then what is to come, then what is over. */
export const firstOrder = (cards: readonly GameCard[]): readonly GameCard[] =>
  cards.toSorted(
    (a, b) =>
      rank[a.phase] - rank[b.phase] ||
      (a.phase === 'inProgress' ? b.period - a.period : 0) ||
      a.startsAt.localeCompare(b.startsAt) ||
      a.gameId.localeCompare(b.gameId),
  );

type Replaces = (replacement: GameCard, card: GameCard) => boolean;

/** New games behind: a card never moves while the page is open. */
const inPlace = (
  known: readonly GameCard[],
  incoming: readonly GameCard[],
  replaces: Replaces,
): readonly GameCard[] => {
  const news = new Map(incoming.map((card) => [card.gameId, card]));
  const kept = known.map((card) => {
    const replacement = news.get(card.gameId);
    news.delete(card.gameId);
    return replacement && replaces(replacement, card) ? replacement : card;
  });
  return [...kept, ...firstOrder([...news.values()])];
};

/** Cards replaced in place by what is not older. */
export const mergeCards = (known: readonly GameCard[], incoming: readonly GameCard[]): readonly GameCard[] =>
  inPlace(known, incoming, (replacement, card) => replacement.revision >= card.revision);

/** Cards replaced in place, even by what is older: so they are after a delay was set. */
export const replaceCards = (known: readonly GameCard[], incoming: readonly GameCard[]): readonly GameCard[] =>
  inPlace(known, incoming, () => true);

/** The cards of a day after one message; a game that was moved to another day leaves. */
export const applyScoreboardMessage =
  (date: string) =>
  (cards: readonly GameCard[], message: ScoreboardMessage): readonly GameCard[] => {
    switch (message.type) {
      case 'answer':
        return message.answer.kind === 'scoreboard' ? mergeCards(cards, message.answer.games) : cards;
      case 'card':
        if (message.card.day === date) return mergeCards(cards, [message.card]);
        return cards.filter((card) => card.gameId !== message.card.gameId);
      case 'freshness':
        return cards.map((card) => (card.gameId === message.gameId ? { ...card, freshness: message.freshness } : card));
    }
  };
