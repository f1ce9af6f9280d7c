import { InMemoryEventStore } from '@pbp/eventing';
import { questionEventOf, readQuestionsOf } from '../question-log/question-log.js';
import { AskedEvening, gameId } from '../testing/asked-evening.js';
import { GameHistory } from './game-history.js';
import { toldBy } from './told.js';
import { verdictsOf } from './verdicts-of.js';

describe('the verdicts of a whole evening', () => {
  it('are each told in one sentence, whatever was asked', async () => {
    const store = new InMemoryEventStore();
    const evening = new AskedEvening(store);
    await evening.toTheEnd();
    const history = await GameHistory.read(store, gameId);
    const kinds = new Set<string>();
    for (const { question, events } of await readQuestionsOf(store, gameId)) {
      if (!question.asked) throw new Error('it was asked');
      kinds.add(question.opened.terms.kind);
      const told = events.map(toldBy(questionEventOf));
      const verdicts = verdictsOf({ question, told, fanId: 'nobody', game: evening.known, history });
      expect(verdicts).toHaveLength(question.settlements);
      for (const { why, score, settlement, plays } of verdicts) {
        expect(why).toMatch(/^[A-Z][^\n]+[.!?]$/);
        expect(why).not.toMatch(/undefined|null|NaN|\bthe player\b/);
        expect(score).toBeNull();
        expect(plays.map(({ id }) => id)).toEqual(settlement.is === 'decided' ? settlement.by : []);
      }
    }
    expect(kinds.size).toBeGreaterThanOrEqual(6);
  });
});
