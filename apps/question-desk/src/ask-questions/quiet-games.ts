import { type DeskStep } from '@pbp/domain';

/** A game as it was told last. */
export interface ToldGame extends DeskStep {
  /** ISO time at which it was noted. */
  readonly at: string;
  readonly correlationId: string;
}

/** A poll is told event by event, within a fraction of this. */
const quietMs = 500;
/** What was noted longer ago is history: whatever is asked about it, others may know already. */
const liveForMs = 30_000;

/** Games about which something may be asked: those told of lately of which no more is being told at the moment. */
export class QuietGames {
  private readonly told = new Map<string, { readonly game: ToldGame; readonly heardAt: number }>();

  /** `now` is in milliseconds since the epoch, here and below. */
  note(game: ToldGame, now: number): void {
    this.told.set(game.game.id, { game, heardAt: now });
  }

  /** Each is answered once, until it is told of again. */
  take(now: number): readonly ToldGame[] {
    const quiet = [...this.told.values()].filter(({ heardAt }) => now - heardAt >= quietMs);
    for (const { game } of quiet) this.told.delete(game.game.id);
    return quiet.map(({ game }) => game).filter(({ at }) => now - Date.parse(at) <= liveForMs);
  }
}
