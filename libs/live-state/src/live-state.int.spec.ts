import { randomUUID } from 'node:crypto';
import { InMemoryEventStore } from '@pbp/eventing';
import { describeByUrl, eventually } from '@pbp/testing';
import { type Beat } from './feed-pulse.js';
import { type Following, type LiveState, type LiveStateWriter } from './live-state.js';
import { openLiveState } from './open-live-state.js';
import { AFollower } from './testing/a-follower.js';
import { appendUpTo, asSent, truthAt } from './testing/a-game.js';

const beat: Beat = { league: 'nba', day: '2026-06-03', at: '2026-06-03T23:30:00.000Z', intervalMs: 5_000 };

const liveState = (title: string, urlOf: () => string | undefined): void =>
  describe(title, () => {
    let store: InMemoryEventStore;
    let live: LiveState;
    let writer: LiveStateWriter;
    let follower: AFollower;
    let following: Following | undefined;

    beforeEach(() => {
      store = new InMemoryEventStore();
      live = openLiveState(urlOf(), store);
      writer = live.write({ revisions: async () => [] });
      follower = new AFollower(store);
    });

    afterEach(async () => {
      await following?.stop();
      following = undefined;
      await writer.stop();
      await live.close();
    });

    const happens = async (gameId: string, last: number, after = -1): Promise<void> => {
      await appendUpTo(store, gameId, last, after);
      writer.moved([{ gameId, revision: last }]);
    };
    const follow = async (): Promise<void> => {
      following = await live.follow(follower);
    };
    const hears = (gameId: string, revision: number) =>
      eventually(() => {
        expect(follower.revisionOf(gameId)).toBe(revision);
        expect(asSent(follower.held.get(gameId)?.game ?? { known: false })).toEqual(truthAt(gameId, revision));
      });

    it('tells what happens from then on, of every game', async () => {
      await follow();
      expect(follower.states.at(-1)).toEqual({ kind: 'following' });

      await happens('1', 3);
      await happens('2', 0);
      await hears('1', 3);
      await hears('2', 0);
      await happens('1', 5, 3);
      await hears('1', 5);
    });

    it('tells again what a listener failed at', async () => {
      await follow();
      follower.failures = 3;
      await happens('1', 2);
      await hears('1', 2);
    });

    it('tells nothing more once it is stopped', async () => {
      await follow();
      await happens('1', 2);
      await hears('1', 2);
      await following?.stop();

      await happens('1', 3, 2);
      const later = new AFollower(store);
      following = await live.follow(later);
      await happens('1', 4, 3);
      await eventually(() => expect(later.revisionOf('1')).toBe(4));

      expect(follower.revisionOf('1')).toBe(2);
    });

    it('passes a beat of the feed on', async () => {
      await follow();
      const heard: Beat[] = [];
      live.pulse.onBeat((each) => heard.push(each));

      live.pulse.beat(beat);
      live.pulse.beat({ ...beat, gameId: '1' });

      await eventually(() => expect(heard).toEqual([beat, { ...beat, gameId: '1' }]));
      expect(live.pulse.ofDay('nba', '2026-06-03')).toEqual({ observedAt: beat.at, intervalMs: 5_000 });
      expect(live.pulse.today('nba')).toBe('2026-06-03');
    });
  });

liveState('live state of one process', () => undefined);
describeByUrl('REDIS_URL', 'live state', (url) => liveState('in Redis', () => `${url}?namespace=${randomUUID()}`));
