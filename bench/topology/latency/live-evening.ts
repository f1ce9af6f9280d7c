import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanFinal, generateGame } from '@pbp/simulation';
import { eventually, freePort } from '@pbp/testing';
import { run } from '../../../apps/play-by-play/src/testing/built.js';

/** Games that are on at the same time, in a simulator of its own process that stands still in their first quarter. */
export interface LiveEvening {
  readonly url: string;
  readonly gameIds: readonly string[];
  resume(): Promise<void>;
  stop(): Promise<void>;
}

const startsAt = Date.UTC(2026, 0, 11, 0, 30);
/** The simulator opens five minutes before the games do. */
const intoTheGames = 15 * 60;

const control = async (url: string, action: string): Promise<void> => {
  const { ok, status } = await fetch(`${url}/control/${action}`, { method: 'POST' });
  if (!ok) throw new Error(`the simulator answered ${status} to ${action}`);
};

const writeRecordings = async (folder: string, count: number): Promise<readonly string[]> => {
  const games = Array.from({ length: count }, (_, n) => generateGame({ seed: `live ${n}`, startsAt }));
  for (const game of games) await writeFile(join(folder, `summary-${game.id}.json`), cleanFinal(game).body);
  return games.map(({ id }) => id);
};

/** Starts a simulator with so many games, `speed` times as fast as life. */
export const startLiveEvening = async (count: number, speed: number): Promise<LiveEvening> => {
  const folder = await mkdtemp(join(tmpdir(), 'pbp-evening-'));
  const gameIds = await writeRecordings(folder, count);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = ['--recordings', folder, '--port', String(port), '--speed', String(speed), '--paused'];
  const simulator = run('espn-simulator/src/main.js', args, {});
  await eventually(() => control(url, `step?seconds=${intoTheGames}`), { within: 60_000, every: 100 });
  return {
    url,
    gameIds,
    resume: () => control(url, 'resume'),
    stop: async () => {
      await simulator.kill('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
};
