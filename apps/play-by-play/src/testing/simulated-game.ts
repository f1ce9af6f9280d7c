import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cleanFinal, type Faults, type GeneratedGame, generateGame } from '@pbp/simulation';
import * as z from 'zod';
import { type Simulator, startSimulator } from '../../../espn-simulator/src/index.js';

/** Milliseconds between two steps of its clock. */
const TICK_MS = 10;

const Summary = z.object({ plays: z.array(z.object({ id: z.string() })).default([]) });

const withOvertime = (startsAt?: number): GeneratedGame => {
  for (let n = 0; ; n++) {
    const game = generateGame({ seed: `watched ${n}`, ...(startsAt === undefined ? {} : { startsAt }) });
    if (game.periodsBegin.length > 4) return game;
  }
};

/** One game with an overtime, on a simulator that plays it from five minutes before its start and stops where it is told to. */
export class SimulatedGame {
  private constructor(
    readonly game: GeneratedGame,
    private readonly simulator: Simulator,
    private readonly speed: number,
  ) {}

  static async start(speed: number, faults: Faults, startsAt?: number): Promise<SimulatedGame> {
    const game = withOvertime(startsAt);
    const recordings = mkdtempSync(join(tmpdir(), 'pbp-game-'));
    writeFileSync(join(recordings, 'summary.json'), cleanFinal(game).body);
    const simulator = await startSimulator({ recordings, faults, paused: true });
    rmSync(recordings, { recursive: true });
    return new SimulatedGame(game, simulator, speed);
  }

  get url(): string {
    return this.simulator.url;
  }

  /** Where the feed's clock is, epoch milliseconds. */
  get now(): number {
    return this.simulator.clock.now();
  }

  /**
   * Lets time go on to a moment of the feed's clock (epoch milliseconds) and stops it there. By steps: while this machine
   * stands still the game does too, so that a moment is not overrun nor a change of mind of the feed's missed.
   */
  async playUntil(moment: number): Promise<void> {
    const { clock, control } = this.simulator;
    for (let left = moment - clock.now(); left > 0; left = moment - clock.now()) {
      control.step(Math.min(left, TICK_MS * this.speed) / 1_000);
      await pause(TICK_MS);
    }
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
