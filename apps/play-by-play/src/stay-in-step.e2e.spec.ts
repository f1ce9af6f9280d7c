import { describeInBrowser } from '@pbp/testing';
import { GameScreen } from './testing/game-screen.js';
import { onEachTopology } from './testing/topologies.js';
import { type StartServed } from './testing/under-fire.js';
import { WatchedEvening } from './testing/watched-evening.js';

const minute = 60_000;

const endsInStep = (start: StartServed): void => {
  let evening: WatchedEvening;
  let second: GameScreen;

  beforeAll(async () => {
    evening = await WatchedEvening.begin(start);
    await evening.played.playUntil(evening.beginOf(1) + 4 * minute);
    await evening.watch();
    const tab = await evening.context.newPage();
    await evening.open(evening.gamePath, tab);
    second = new GameScreen(tab);
  }, 600_000);
  afterAll(() => evening.end());

  /** The game goes on meanwhile; then both tabs show it, whichever of them missed it. */
  const goesOn = async (minutes: number) => {
    await evening.played.playUntil(evening.beginOf(1) + minutes * minute);
  };
  const bothAgree = async () => {
    await evening.agreed();
    await evening.agreed(second);
  };

  it('while nothing happened to either', async () => {
    await bothAgree();
  });

  it('after the network was gone', async () => {
    await evening.context.setOffline(true);
    await evening.says('You are offline.');
    await goesOn(8);
    await evening.context.setOffline(false);
    await evening.saysNoMore('You are offline.');
    await bothAgree();
  });

  it('after the tab slept', async () => {
    const devTools = await evening.context.newCDPSession(evening.page);
    await devTools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await goesOn(12);
    await evening.agreed(second);
    await devTools.send('Page.setWebLifecycleState', { state: 'active' });
    await bothAgree();
  });

  it('after the server was killed and started again', async () => {
    await evening.killServer();
    await evening.says('Connecting again.');
    await goesOn(16);
    await evening.startServer();
    await evening.saysNoMore('Connecting again.');
    await bothAgree();
  });
};

describeInBrowser('in a browser', () =>
  onEachTopology('a page that missed something ends with what the API says', endsInStep),
);
