import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { jest } from '@jest/globals';
import { evolve, type Game, gameEventOf, gameStream, initialState } from '@pbp/domain';
import { Random } from '@pbp/simulation';
import { eventually } from '@pbp/testing';
import { FollowedLine } from '../../api/src/testing/followed-line.js';
import { sent } from '../../api/src/testing/game-events.js';
import { DisturbedEvening } from './testing/disturbed-evening.js';
import { onEachTopology } from './testing/topologies.js';
import { type ServedUnderFire, type StartServed } from './testing/under-fire.js';

jest.setTimeout(600_000);

const sockets = Number(process.env['SOCKETS'] ?? 40);
const cuts = Number(process.env['CUTS'] ?? 6);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

/** The game in the log, to its last revision. */
const loggedGame = async ({ store }: DisturbedEvening, gameId: string): Promise<{ game: Game; revision: number }> => {
  const events = await Array.fromAsync(store.read(gameStream(gameId)));
  return { game: events.map(gameEventOf).reduce(evolve, initialState()), revision: events.length - 1 };
};

const loseNothing = (start: StartServed): void => {
  const chance = new Random(seed);
  let evening: DisturbedEvening<ServedUnderFire>;
  let all: readonly FollowedLine[] = [];

  beforeAll(async () => {
    evening = await DisturbedEvening.begin(1, start);
  }, 600_000);
  afterAll(async () => {
    await Promise.all(all.map((followed) => followed.end()));
    await evening.end();
  });

  const cutAgainAndAgain = async (followed: FollowedLine): Promise<void> => {
    for (let cut = 0; cut < cuts; cut++) {
      await followed.cutUntilAnswered();
      await pause(chance.between(0, 500));
    }
  };

  it('lose nothing of a live game, hear nothing twice, and end as the log does', async () => {
    const gameId = evening.games[0]?.id ?? '';
    all = await Promise.all(Array.from({ length: sockets }, () => FollowedLine.follow(evening.system.url, gameId)));

    await evening.playDuring(Promise.all(all.map(cutAgainAndAgain)));

    const { game, revision } = await loggedGame(evening, gameId);
    expect(game).toMatchObject({ phase: { is: 'ended' } });
    await eventually(() => expect(all.filter(({ follower }) => follower.revision !== revision)).toHaveLength(0), {
      within: 60_000,
      every: 100,
    });
    const truth = sent(game);
    expect(all.filter(({ follower }) => follower.gaps + follower.duplicates > 0)).toHaveLength(0);
    expect(all.filter(({ follower }) => !isDeepStrictEqual(sent(follower.game), truth))).toHaveLength(0);
    expect(all.filter(({ follower }) => follower.answered <= cuts)).toHaveLength(0);
  });
};

onEachTopology(`${sockets} sockets whose lines are cut ${cuts} times each (SEED=${seed})`, loseNothing);
