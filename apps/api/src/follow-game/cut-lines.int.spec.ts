import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { type GameEvent } from '@pbp/domain';
import { Random } from '@pbp/simulation';
import { eventually } from '@pbp/testing';
import { type Follower } from '../testing/follower.js';
import { FollowedLine } from '../testing/followed-line.js';
import { append, ended, fold, gameWith, recorded, sent } from '../testing/game-events.js';
import { onEachLiveState } from '../testing/each-live-state.js';
import { type RunningApi } from '../testing/start-api.js';

const SOCKETS = Number(process.env['SOCKETS'] ?? 100);
const CUTS = Number(process.env['CUTS'] ?? 10);
/** When the lines are cut; the title says it, so that a failure can be had again. */
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
/** The game goes on in the midst of the cuts. */
const CUTS_A_BATCH = Math.ceil(SOCKETS / 5);

onEachLiveState(`${SOCKETS} sockets whose lines are cut ${CUTS} times each (SEED=${SEED})`, (startApi) => {
  const chance = new Random(SEED);
  const events: GameEvent[] = gameWith('401', 5);
  let api: RunningApi;
  let all: readonly FollowedLine[];
  let last: number;

  const follow = (n: number): Promise<FollowedLine> =>
    FollowedLine.follow(api.url, '401', n % 10 === 0 ? ['polling', 'websocket'] : ['websocket']);

  const happens = async (news: readonly GameEvent[]): Promise<void> => {
    events.push(...news);
    last = await append(api.store, news, last);
  };
  const play = (): Promise<void> =>
    happens(Array.from({ length: chance.integer(1, 4) }, (_, n) => recorded('401', events.length - 3 + n)));

  let cuts = 0;
  let playing = Promise.resolve();
  const cutAgainAndAgain = async (followed: FollowedLine): Promise<void> => {
    for (let cut = 0; cut < CUTS; cut++) {
      if (++cuts % CUTS_A_BATCH === 0) playing = playing.then(play);
      await followed.cutUntilAnswered();
      await pause(chance.between(0, 100));
    }
  };

  beforeAll(async () => {
    api = await startApi();
    last = await append(api.store, events);
    all = await Promise.all(Array.from({ length: SOCKETS }, (_, n) => follow(n)));
  });

  afterAll(async () => {
    await Promise.all(all.map((followed) => followed.end()));
    await api.app.close();
  });

  it('lose nothing, hear nothing twice and come to the same end', async () => {
    await Promise.all(all.map(cutAgainAndAgain));
    await playing;
    await happens([ended('401', { home: 2, away: 1 })]);
    await eventually(() => expect(all.filter(({ follower }) => follower.revision < last).length).toBe(0), {
      within: 60_000,
      every: 200,
    });

    const sum = (of: (follower: Follower) => number) => all.reduce((total, { follower }) => total + of(follower), 0);
    expect(sum(({ gaps }) => gaps)).toBe(0);
    expect(sum(({ duplicates }) => duplicates)).toBe(0);
    expect(all.filter(({ follower }) => follower.answered <= CUTS)).toHaveLength(0);
    const truth = sent(fold(events));
    expect(all.filter(({ follower }) => !isDeepStrictEqual(sent(follower.game), truth))).toHaveLength(0);
  }, 600_000);
});
