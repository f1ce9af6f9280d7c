import { InMemoryEventStore } from '@pbp/eventing';
import { type Moment, scoreboard, summary } from '../testing/espn-payloads.js';
import { KeptInMemory } from '../testing/kept-in-memory.js';
import { PollNotes } from './poll-notes.js';
import { unfinishedGames } from './unfinished-games.js';

const day = '2026-11-21';
const before: Moment = { state: 'pre', home: 0, away: 0, plays: {} };
const live: Moment = { state: 'in', home: 2, away: 0, plays: { '1': 2 } };
const over: Moment = { state: 'post', home: 4, away: 0, plays: { '1': 2, '2': 2 } };

const unfinishedAfter = async (...moments: readonly Moment[]): Promise<readonly string[]> => {
  const store = new InMemoryEventStore();
  const notes = new PollNotes(store, new KeptInMemory());
  for (const [index, moment] of moments.entries()) {
    const fetchedAt = new Date(Date.UTC(2026, 10, 22, 0, index)).toISOString();
    await notes.noteScoreboard('nba', day, { bytes: scoreboard(moment), fetchedAt });
    await notes.noteSummary('nba', '7', { bytes: summary(moment), fetchedAt });
  }
  return [...(await unfinishedGames(store, 'nba', ['2026-11-22', day]))];
};

describe('the games that the log holds as unfinished', () => {
  it.each<[string, readonly Moment[], readonly string[]]>([
    ['nothing was polled', [], []],
    ['it has not begun', [before], ['7']],
    ['it is in progress', [before, live], ['7']],
    ['it is over, and corrected since', [live, over, { ...over, home: 5 }], []],
    ['its end was taken back', [live, over, live], ['7']],
  ])('where %s', async (_, moments, games) => expect(await unfinishedAfter(...moments)).toEqual(games));
});
