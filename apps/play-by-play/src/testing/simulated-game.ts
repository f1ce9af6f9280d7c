import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanFinal, type Faults, type GeneratedGame, generateGame } from '@pbp/simulation';
import { eventually } from '@pbp/testing';
import * as z from 'zod';
import { type Simulator, startSimulator } from '../../../espn-simulator/src/index.js';

const Summary = z.object({ plays: z.array(z.object({ id: z.string() })).default([]) });

const withOvertime = (): GeneratedGame => {
  for (let n = 0; ; n++) {
    const game = generateGame({ seed: `watched ${n}` });
    if (game.periodsBegin.length > 4) return game;
  }
};

/** One game with an overtime, on a simulator that plays it from five minutes before its start and stops where it is told to. */
export class SimulatedGame {
  private constructor(
    readonly game: GeneratedGame,
    private readonly simulator: Simulator,
  ) {}

  static async start(speed: number, faults: Faults): Promise<SimulatedGame> {
    const game = withOvertime();
    const recordings = mkdtempSync(join(tmpdir(), 'pbp-game-'));
    writeFileSync(join(recordings, 'summary.json'), cleanFinal(game).body);
    const simulator = await startSimulator({ recordings, speed, faults, paused: true });
    rmSync(recordings, { recursive: true });
    return new SimulatedGame(game, simulator);
  }

  get url(): string {
    return this.simulator.url;
  }

  /** Lets time run to a moment of the feed's clock (epoch milliseconds) and stops it there. */
  async playUntil(moment: number): Promise<void> {
    const { clock, control } = this.simulator;
    control.resume();
    await eventually(() => expect(clock.now()).toBeGreaterThanOrEqual(moment), { within: 120_000, every: 10 });
    control.pause();
  }

  /** Requests hang until the thaw. */
  freeze(): void {
    this.simulator.control.freeze('hang');
  }

  thaw(): void {
    this.simulator.control.freeze('none');
  }

  /** The ids of the plays that the feed lists now, in its order. */
  async listedPlays(): Promise<readonly string[]> {
    const { league, id } = this.game;
    const asked = await fetch(`${this.url}/apis/site/v2/sports/basketball/${league}/summary?event=${id}`);
    return Summary.parse(await asked.json()).plays.map((play) => play.id);
  }

  close(): Promise<void> {
    return this.simulator.close();
  }
}
