import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanFinal, type Fault, type FeedGame, generateGame } from '@pbp/simulation';
import { eventually, freePort } from '@pbp/testing';
import * as z from 'zod';
import { type Program, run } from './built.js';

const faults: readonly Fault[] = ['lateInserts', 'editedPlays', 'deletedPlays', 'ballast'];
const State = z.object({ now: z.iso.datetime() });

/** The feed's answer to a path, as bytes. */
export interface FeedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A simulator in a process of its own whose clock moves by steps only; killed, it is started again and goes on from there. */
export class KeptSimulator {
  private constructor(
    readonly games: readonly FeedGame[],
    private readonly dir: string,
    private readonly port: number,
    private program: Program,
  ) {}

  static async start(count: number): Promise<KeptSimulator> {
    const startsAt = Date.UTC(2026, 0, 11, 0, 30);
    const games = Array.from({ length: count }, (_, n) => generateGame({ seed: `killed ${n}`, startsAt }));
    const dir = mkdtempSync(join(tmpdir(), 'pbp-simulator-'));
    games.forEach((game, n) => writeFileSync(join(dir, `summary-${n}.json`), cleanFinal(game).body));
    const port = await freePort();
    return new KeptSimulator(games, dir, port, launch(dir, port));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** What it answers now. Throws while it is dead. */
  async ask(path: string, method: 'GET' | 'POST' = 'GET'): Promise<FeedAnswer> {
    const answer = await fetch(`${this.url}${path}`, { method, headers: { connection: 'close' } });
    const date = answer.headers.get('date') ?? '';
    const headers = { 'content-type': 'application/json', date };
    return { status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) };
  }

  /** Its answer, dead or not a moment ago. */
  surely(path: string, method: 'GET' | 'POST' = 'GET'): Promise<FeedAnswer> {
    return eventually(() => this.ask(path, method), { within: 60_000 });
  }

  /** Moves the clock on to a moment (epoch milliseconds); time never goes back, not even over a death. */
  async stepTo(moment: number): Promise<void> {
    const now = async () =>
      Date.parse(State.parse(JSON.parse((await this.surely('/control/state')).body.toString('utf8'))).now);
    for (let at = await now(); at !== moment; at = await now()) {
      expect(at).toBeLessThan(moment);
      await this.surely(`/control/step?seconds=${(moment - at) / 1_000}`, 'POST');
    }
  }

  async kill(): Promise<void> {
    await this.program.kill();
    this.program = launch(this.dir, this.port);
  }

  async stop(): Promise<void> {
    await this.program.kill('SIGTERM');
    rmSync(this.dir, { recursive: true, force: true });
  }
}

const launch = (dir: string, port: number): Program =>
  run(
    'espn-simulator/src/main.js',
    ['--recordings', dir, '--data-dir', dir, '--port', String(port), '--faults', faults.join(','), '--paused'],
    {},
  );
