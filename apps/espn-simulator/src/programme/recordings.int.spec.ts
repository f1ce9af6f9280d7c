import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { cleanFinal, generateGame, type GeneratedGame, renderSummary } from '@pbp/simulation';
import { eventually } from '@pbp/testing';
import { type Simulator, startSimulator } from '../start-simulator.js';
import { NoRecordings } from './recordings.js';

interface Summary {
  readonly header: {
    readonly competitions: readonly { readonly status: { readonly type: { readonly state: string } } }[];
  };
  readonly plays?: readonly unknown[];
}
interface Scoreboard {
  readonly day: { readonly date: string };
  readonly events: readonly {
    readonly id: string;
    readonly competitions: readonly { readonly competitors: readonly { readonly score?: string }[] }[];
    readonly status: { readonly type: { readonly state: string } };
  }[];
}

const hours = 3_600_000;
const first = generateGame({ seed: 3, startsAt: Date.UTC(2026, 0, 11, 0, 30) });
const later = generateGame({ seed: 4, league: 'wnba', startsAt: Date.UTC(2026, 0, 14, 0, 30) });
const inUtf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
const nameOf = ({ id }: GeneratedGame, state = 'final'): string => `summary-${id}-${state}-AWY-at-HOM.json`;

describe('a simulator of recorded games', () => {
  let folder: string;
  let simulator: Simulator;

  const put = (league: string, name: string, bytes: Buffer | string): void => {
    mkdirSync(join(folder, league), { recursive: true });
    writeFileSync(join(folder, league, name), bytes);
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'recordings-'));
    put('nba', `${nameOf(first)}.gz`, gzipSync(cleanFinal(first).body));
    put('wnba', nameOf(later), inUtf16(cleanFinal(later).body));
    const unfinished = generateGame({ seed: 5 });
    put('nba', nameOf(unfinished, 'live'), JSON.stringify(renderSummary(unfinished, unfinished.startsAt + hours)));
    put('nba', 'summary-1-final-cut-off.json', cleanFinal(first).body.slice(0, 1_000));
    put('nfl', 'summary-2-final-AWY-at-HOM.json', JSON.stringify({ header: { uid: 's:20~l:28~e:2' } }));
    simulator = await startSimulator({ recordings: folder, speed: 1, paused: true });
  });
  afterEach(async () => {
    await simulator.close();
    rmSync(folder, { recursive: true });
  });

  const get = async (path: string): Promise<unknown> =>
    (await fetch(`${simulator.url}/apis/site/v2/sports/basketball/${path}`)).json();
  const scoreboard = async (league: string, dates?: string): Promise<Scoreboard> =>
    (await get(`${league}/scoreboard${dates === undefined ? '' : `?dates=${dates}`}`)) as Scoreboard;
  const summary = async ({ league, id }: GeneratedGame): Promise<Summary> =>
    (await get(`${league}/summary?event=${id}`)) as Summary;
  const stateOf = ({ events }: Scoreboard) => events.map(({ id, status }) => [id, status.type.state]);
  const stepTo = (at: number): void => simulator.control.step((at - simulator.clock.now()) / 1_000);

  it('opens just before the first of them, at its own date', async () => {
    expect(simulator.clock.now()).toBe(first.startsAt - 300_000);
    const today = await scoreboard('nba');
    expect(today.day.date).toBe('2026-01-10');
    expect(stateOf(today)).toEqual([[first.id, 'pre']]);
    expect((await summary(first)).plays ?? []).toEqual([]);
  });

  it('shows more of a game with every minute, and in the end the recording itself', async () => {
    const listed: number[] = [];
    for (let at = first.startsAt; at < first.finalAt; at += 600_000) {
      stepTo(at);
      listed.push((await summary(first)).plays?.length ?? 0);
    }
    expect(listed).toEqual(listed.toSorted((a, b) => a - b));
    expect(new Set(listed).size).toBeGreaterThan(8);
    expect(stateOf(await scoreboard('nba'))).toEqual([[first.id, 'in']]);

    stepTo(first.finalAt + hours);
    expect(await summary(first)).toEqual(JSON.parse(cleanFinal(first).body));
    const over = await scoreboard('nba', '20260110');
    expect(stateOf(over)).toEqual([[first.id, 'post']]);
    const { home, away } = first.truth.score;
    const scores = over.events[0]?.competitions[0]?.competitors.map(({ score }) => Number(score));
    expect(scores?.toSorted((a, b) => a - b)).toEqual([home, away].toSorted((a, b) => a - b));
  });

  it('reads UTF-16, and passes over what is no finished game of basketball', async () => {
    const games = simulator.control.state().games.map(({ id }) => id);
    expect(games).toEqual([first.id]);
    expect(stateOf(await scoreboard('wnba', '20260113'))).toEqual([[later.id, 'pre']]);
    stepTo(later.finalAt + hours);
    expect(await summary(later)).toEqual(JSON.parse(cleanFinal(later).body));
    expect(stateOf(await scoreboard('nba', '2026'))).toEqual([[first.id, 'post']]);
  });

  it('leaps to the next day that has a game when one is over', async () => {
    stepTo(first.finalAt + hours);
    simulator.control.resume();
    await eventually(() => expect(simulator.clock.now()).toBeGreaterThanOrEqual(later.startsAt - 300_000));
    const today = await scoreboard('wnba');
    expect(today.day.date).toBe('2026-01-13');
    expect(stateOf(today)).toEqual([[later.id, 'pre']]);
  });

  it('goes on with the same games where it stopped, and begins anew with others', async () => {
    const dataDir = join(folder, 'data');
    /** Seconds from the first game's start to where the clock stood. */
    const run = async (): Promise<number> => {
      const kept = await startSimulator({ recordings: folder, paused: true, dataDir });
      const at = kept.clock.now();
      kept.control.step(600);
      await kept.close();
      return Math.round((at - first.startsAt) / 1_000);
    };
    expect(await run()).toBe(-300);
    expect(await run()).toBe(300);
    rmSync(join(folder, 'wnba'), { recursive: true });
    expect(await run()).toBe(-300);
  });

  it('does not start where there is nothing to replay', async () => {
    const empty = join(folder, 'nfl');
    await expect(startSimulator({ recordings: empty })).rejects.toThrow(
      new NoRecordings(`no finished basketball game in ${empty} (looked for summary*.json and .json.gz)`),
    );
  });
});
