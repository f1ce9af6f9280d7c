import { Me } from '@pbp/contracts';
import { InMemoryEventStore } from '@pbp/eventing';
import { type ApiWithAccounts, startApiWithAccounts } from './api-with-accounts.js';
import { AskedGame } from './asked-game.js';
import { BreakableLine } from './breakable-line.js';
import { Listener } from './listener.js';
import { type Page } from './page.js';
import { Projecting } from './projecting.js';

/** Somebody with a page and a socket. */
export interface Somebody {
  readonly page: Page;
  readonly fanId: string;
  readonly listener: Listener;
}

/**
 * The API with its projector, a new game to be asked about for each test, and those who follow it by sockets, who leave
 * with the end of the test. The API has its log by a line that can break. Called where tests are described.
 */
export const followedGames = () => {
  const store = new InMemoryEventStore();
  const line = new BreakableLine(store);
  const listeners: Listener[] = [];
  let api: ApiWithAccounts | undefined;
  let projecting: Projecting | undefined;
  let number = 400;
  let game: AskedGame | undefined;

  const there = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('it is there as soon as a test runs');
    return thing;
  };
  const everybodyLeaves = (): void => {
    for (const listener of listeners.splice(0)) listener.close();
  };

  beforeAll(async () => {
    api = await startApiWithAccounts({}, line);
    projecting = new Projecting(store, api.predictions);
  });
  beforeEach(async () => {
    number += 1;
    game = new AskedGame(store, String(number));
    await projecting?.start();
  });
  afterEach(async () => {
    everybodyLeaves();
    await projecting?.stop();
  });
  afterAll(() => api?.stop());

  const listen = async (page?: Page): Promise<Listener> => {
    const listener = await Listener.connect(there(api).url, page);
    listeners.push(listener);
    return listener;
  };
  const fan = async (displayName?: string): Promise<Somebody> => {
    const page = there(api).page();
    const { fanId } = Me.parse((await page.post('/api/session/guest')).body);
    if (displayName !== undefined) await page.patch('/api/me', { displayName });
    return { page, fanId, listener: await listen(page) };
  };
  return {
    line,
    listen,
    fan,
    everybodyLeaves,
    get api() {
      return there(api);
    },
    get projecting() {
      return there(projecting);
    },
    get game() {
      return there(game);
    },
    get gameId() {
      return there(game).gameId;
    },
  };
};
