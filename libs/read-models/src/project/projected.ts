import { EventEmitter } from 'node:events';

/** Token of the one Projected of a process. */
export const PROJECTED = Symbol('PROJECTED');

/** A game whose rows tell of that revision now. */
export interface ProjectedGame {
  readonly gameId: string;
  readonly revision: number;
  /** Of the event of that revision. */
  readonly correlationId: string | null;
}

/** Says what has changed in the read models, after it is committed. */
export class Projected {
  private readonly emitter = new EventEmitter<{ projected: [readonly ProjectedGame[]] }>().setMaxListeners(0);

  announce(games: readonly ProjectedGame[]): void {
    if (games.length > 0) this.emitter.emit('projected', games);
  }

  /** Returns how to stop listening. */
  onProjected(listener: (games: readonly ProjectedGame[]) => void): () => void {
    this.emitter.on('projected', listener);
    return () => this.emitter.off('projected', listener);
  }
}
