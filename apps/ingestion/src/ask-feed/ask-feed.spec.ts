import { type EspnClient, type FetchOutcome } from '@pbp/espn';
import { Readiness } from '@pbp/platform';
import { FeedClock } from '../loop/feed-clock.js';
import { AskFeed } from './ask-feed.js';

const answering = (outcome: FetchOutcome): EspnClient => ({
  fetchScoreboard: async () => outcome,
  fetchSummary: async () => outcome,
  close: async () => undefined,
});

const refused = (status: number): FetchOutcome => ({ kind: 'refused', status });

const afterAsking = async (outcome: FetchOutcome, times: number) => {
  const readiness = new Readiness();
  readiness.ready('feed');
  const feed = new AskFeed(answering(outcome), new FeedClock(), readiness);
  const answers = [];
  for (let time = 0; time < times; time++) answers.push(await feed.ask({ ask: 'summary', league: 'nba', gameId: '1' }));
  return { kinds: answers.map(({ kind }) => kind), feed: readiness.report()['feed'] };
};

describe('asking the feed', () => {
  it('is left for a while after five failures in a row, and says so', async () => {
    const { kinds, feed } = await afterAsking(refused(503), 6);
    expect(kinds).toEqual(['failed', 'failed', 'failed', 'failed', 'failed', 'held']);
    expect(feed).toMatchObject({ state: 'down', reason: 'the feed does not answer: status 503' });
  });

  it('goes on however many games it does not know', async () => {
    const { kinds, feed } = await afterAsking(refused(404), 20);
    expect(new Set(kinds)).toEqual(new Set(['failed']));
    expect(feed).toEqual({ state: 'ready' });
  });
});
