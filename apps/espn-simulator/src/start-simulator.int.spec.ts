import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ControlState } from './control/control.js';
import { PortTaken } from './http/listen.js';
import { type Simulator, type SimulatorOptions, startSimulator } from './start-simulator.js';

const running: Simulator[] = [];
const start = async (options: SimulatorOptions = {}): Promise<Simulator> => {
  const simulator = await startSimulator({ paused: true, seed: 7, games: 2, ...options });
  running.push(simulator);
  return simulator;
};

afterEach(async () => {
  for (const simulator of running.splice(0)) await simulator.close();
});

const nba = '/apis/site/v2/sports/basketball/nba';
const get = (simulator: Simulator, path: string): Promise<Response> => fetch(simulator.url + path);
const text = async (simulator: Simulator, path: string): Promise<string> => (await get(simulator, path)).text();
const post = (simulator: Simulator, path: string): Promise<Response> => fetch(simulator.url + path, { method: 'POST' });
const state = async (simulator: Simulator): Promise<ControlState> =>
  (await (await get(simulator, '/control/state')).json()) as ControlState;

const events = async (simulator: Simulator, query: string): Promise<{ id: string }[]> => {
  const body = (await (await get(simulator, `${nba}/scoreboard?${query}`)).json()) as { events: { id: string }[] };
  return body.events;
};

describe("the simulator's feed", () => {
  it("serves a day's scoreboard and each game's summary, dated by simulated time", async () => {
    const simulator = await start();
    const listed = await events(simulator, 'dates=20260115');
    expect(listed.length).toBe(2);
    const response = await get(simulator, `${nba}/summary?event=${listed[0]?.id}`);
    expect(response.headers.get('date')).toBe(new Date(simulator.clock.now()).toUTCString());
    expect(((await response.json()) as { header: { id: string } }).header.id).toBe(listed[0]?.id);
  });

  it('says that it lives, how it is and what it was asked, beside the paths of ESPN', async () => {
    const simulator = await start();
    await get(simulator, `${nba}/scoreboard?dates=20260115`);
    expect(await (await get(simulator, '/health/live')).json()).toEqual({ status: 'live' });
    expect(await (await get(simulator, '/health/ready')).json()).toMatchObject({ status: 'ready' });
    expect(await text(simulator, '/metrics')).toContain(
      'pbp_simulator_requests_total{asked="scoreboard",status="200"} 1',
    );
    simulator.control.freeze('hang');
    expect(await (await get(simulator, '/health/ready')).json()).toMatchObject({
      status: 'degraded',
      parts: { simulator: { state: 'degraded', reason: 'frozen: hang' } },
    });
  });

  it('gives the same bytes for the same seed at the same moment', async () => {
    const [one, two] = [await start(), await start()];
    for (const simulator of [one, two]) simulator.control.step(600);
    const path = `${nba}/summary?event=491000000`;
    expect(await text(one, path)).toBe(await text(two, path));
    expect(await text(one, `${nba}/scoreboard?dates=20260115`)).toBe(
      await text(two, `${nba}/scoreboard?dates=20260115`),
    );
  });

  it.each([
    ['a range of dates', `${nba}/scoreboard?dates=20260115-20260116`, 400],
    ['an unknown event', `${nba}/summary?event=401810084`, 404],
    ['an unknown league', '/apis/site/v2/sports/basketball/nbl/scoreboard', 404],
    ['another path', '/', 404],
  ])('answers %s as ESPN does, with JSON', async (_, path, code) => {
    const response = await get(await start(), path);
    expect(response.status).toBe(code);
    expect(await response.json()).toMatchObject({ code });
  });

  it('lists no more events than asked for', async () => {
    expect((await events(await start(), 'dates=20260115&limit=1')).length).toBe(1);
  });

  it('serves a month and a year, and answers no range, as ESPN since September 2026', async () => {
    const simulator = await start();
    const ids = async (query: string) => (await events(simulator, query)).map(({ id }) => id);
    const [first, second] = [await ids('dates=20260115'), await ids('dates=20260116')];
    expect(await ids('dates=202601&limit=4')).toEqual([...first, ...second]);
    expect(await ids('dates=2026&limit=3')).toEqual([...first, ...second].slice(0, 3));
    expect((await get(simulator, `${nba}/scoreboard?dates=20260115-20260116`)).status).toBe(400);
  });

  it('is served by a second host too, which answers where the first refuses', async () => {
    const simulator = await start({ faults: ['refused403'] });
    const path = `${nba}/summary?event=491000000`;
    const statuses = async (base: string) => {
      const answers = await Promise.all(Array.from({ length: 60 }, () => fetch(base + path)));
      return new Set(answers.map(({ status }) => status));
    };
    expect(await statuses(simulator.url)).toEqual(new Set([200, 403]));
    expect(await statuses(simulator.secondUrl)).toEqual(new Set([200]));
    simulator.control.setFaults([]);
    expect(await (await fetch(simulator.secondUrl + path)).text()).toBe(await text(simulator, path));
  });

  it('is empty for a league that does not play', async () => {
    const body = await text(await start(), '/apis/site/v2/sports/basketball/wnba/scoreboard?dates=20260115');
    expect(JSON.parse(body)).toMatchObject({ events: [], day: { date: '2026-01-15' } });
  });

  it('is empty for other sports, whose leagues somebody may ask for beside', async () => {
    const body = await text(await start(), '/apis/site/v2/sports/football/nfl/scoreboard?dates=20260115');
    expect(JSON.parse(body)).toMatchObject({ events: [], day: { date: '2026-01-15' } });
    expect((await get(await start(), '/apis/site/v2/sports/basketball/nfl/scoreboard')).status).toBe(404);
  });
});

describe('the control of a simulator', () => {
  it('steps, speeds, pauses, switches faults and tells its state', async () => {
    const simulator = await start();
    const before = Date.parse((await state(simulator)).now);
    await post(simulator, '/control/step?seconds=90');
    await post(simulator, '/control/speed?x=50');
    await post(simulator, '/control/faults?set=lateInserts,ballast');
    expect(await state(simulator)).toMatchObject({
      now: new Date(before + 90_000).toISOString(),
      speed: 50,
      paused: true,
      faults: ['lateInserts', 'ballast'],
    });
    await post(simulator, '/control/resume');
    expect((await state(simulator)).paused).toBe(false);
  });

  it.each([
    ['/control/speed?x=1001', 'speed must be between 1 and 1000'],
    ['/control/speed', 'give x as a number'],
    ['/control/step?seconds=-5', 'step needs seconds, 0 or more'],
    ['/control/faults?set=nonsense', 'unknown fault "nonsense"'],
    ['/control/freeze?mode=cold', 'freeze knows'],
  ])('refuses %s with one clear line', async (path, message) => {
    const response = await post(await start(), path);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { error: string }).error).toContain(message);
  });

  it('hangs while frozen, and answers those who waited at the thaw', async () => {
    const simulator = await start();
    await post(simulator, '/control/freeze');
    let answered = false;
    const waiting = get(simulator, `${nba}/scoreboard?dates=20260115`).then((response) => {
      answered = true;
      return response;
    });
    await expect(fetch(`${simulator.url}${nba}/scoreboard`, { signal: AbortSignal.timeout(150) })).rejects.toThrow();
    expect(answered).toBe(false);
    await post(simulator, '/control/thaw');
    expect((await waiting).status).toBe(200);
  });

  it('or serves the same bytes as at the freeze', async () => {
    const simulator = await start();
    const path = `${nba}/summary?event=491000000`;
    const before = await text(simulator, path);
    await post(simulator, '/control/freeze?mode=same');
    simulator.control.step(600);
    expect(await text(simulator, path)).toBe(before);
    await post(simulator, '/control/thaw');
    expect(await text(simulator, path)).not.toBe(before);
  });
});

describe('a simulator with a data directory', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'simulator-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  const stopped = async (options: SimulatorOptions): Promise<number> => {
    const simulator = await startSimulator({ paused: true, games: 2, dataDir: directory, ...options });
    simulator.control.step(1234);
    await simulator.close();
    return simulator.clock.now();
  };

  it('goes on where it stopped', async () => {
    const left = await stopped({ seed: 7 });
    expect(readdirSync(directory)).toEqual(['simulator-clock.json']);
    const again = await start({ seed: 7, games: 2, dataDir: directory });
    expect(again.clock.now()).toBe(left);
  });

  it('begins anew for other games', async () => {
    const left = await stopped({ seed: 7 });
    const again = await start({ seed: 8, games: 2, dataDir: directory });
    expect(again.clock.now()).toBeLessThan(left);
  });
});

describe('a port that is taken', () => {
  it('is told with the way out', async () => {
    const first = await start({ games: 1 });
    const port = Number(new URL(first.url).port);
    await expect(startSimulator({ port, games: 1 })).rejects.toThrow(
      new PortTaken(`port ${port} is in use; choose another with --port (0 takes a free one)`),
    );
  });
});
