import { inTransaction } from '@pbp/postgres';
import { setImmediate as turn } from 'node:timers/promises';
import { passing } from '@pbp/crash-points';
import { GAME_STREAM_PREFIX } from '@pbp/domain';
import { type Envelope, type EventStore, type Projection, type UnitOfWork } from '@pbp/eventing';
import { type ClientBase } from 'pg';
import { type KnownBuild, lockWorker, StoredCheckpoints } from '../checkpoint/stored-checkpoints.js';
import { type Database } from '../database/database.js';
import { StoredDeadLetters } from '../dead-letter/stored-dead-letters.js';
import { Statements } from '../write/statement.js';
import { writesOf } from '../write/writes-of.js';
import { changesOf } from './changes-of.js';
import { foldGames, type TouchedGame } from './fold-games.js';
import { gameEventTypes } from './game-event-types.js';
import { KnownGames } from './known-games.js';
import { type ProjectedGame } from './projected.js';

/** Owns the checkpoint: renamed, it would start from the log's beginning. */
export const projectionName = 'games';

const gamesAtOnce = 16;

export interface GameProjectionSettings {
  /** After each commit: what changed. */
  readonly onCommitted?: ((games: readonly ProjectedGame[]) => void) | undefined;
  /** Under whose name it writes: one at a time. Default `games`, for the whole log. */
  readonly worker?: string;
  /** How many games are remembered: a few hundred kilobytes each. Default 256, more than any evening has. */
  readonly mostGames?: number;
}

/**
 * The read models of games as a projection: folds each game in memory and writes, of each row that a batch changed, the
 * last state only. Rows and checkpoint commit together; what is remembered of a batch is remembered after that.
 */
export class GameProjection implements Projection<ClientBase>, UnitOfWork<ClientBase> {
  readonly name = projectionName;
  readonly prefixes = [GAME_STREAM_PREFIX];
  readonly canHandle = gameEventTypes;
  readonly checkpoints: StoredCheckpoints;
  readonly deadLetters: StoredDeadLetters;
  private readonly build: KnownBuild = { current: undefined };
  private readonly known: KnownGames;
  private readonly onCommitted: (games: readonly ProjectedGame[]) => void;
  private readonly worker: string;
  private touched: ReadonlyMap<string, TouchedGame> = new Map();

  constructor(
    private readonly store: EventStore,
    private readonly database: Database,
    { onCommitted = () => undefined, worker = projectionName, mostGames = 256 }: GameProjectionSettings = {},
  ) {
    this.onCommitted = onCommitted;
    this.worker = worker;
    this.known = new KnownGames(mostGames);
    this.checkpoints = new StoredCheckpoints(database.pool, database, this.build);
    this.deadLetters = new StoredDeadLetters(database);
  }

  async run(work: (client: ClientBase, checkpoints: StoredCheckpoints) => Promise<void>): Promise<void> {
    const build: KnownBuild = { ...this.build };
    this.touched = new Map();
    await inTransaction(this.database.pool, async (client) => {
      await lockWorker(client, this.database.schema, this.worker);
      passing('projector: transaction begun, nothing written');
      await work(client, new StoredCheckpoints(client, this.database, build));
    });
    passing('projector: committed, not told');
    this.build.current = build.current;
    this.remember();
  }

  async project(events: readonly Envelope[], client: ClientBase): Promise<void> {
    passing('projector: offset moved, rows not written');
    const streams = [...new Set(events.map(({ stream }) => stream))];
    const skipped = await this.deadLetters.skipped(client, this.name, streams);
    const touched = await foldGames({ store: this.store, known: this.known, skipped }, events);
    await this.write([...touched.values()], client);
    this.touched = touched;
  }

  /** The database writes the rows of some games while those of the next are made. */
  private async write(games: readonly TouchedGame[], client: ClientBase): Promise<void> {
    const statements = new Statements(client);
    for (let start = 0; start < games.length; start += gamesAtOnce) {
      const changes = games.slice(start, start + gamesAtOnce).map(changesOf);
      statements.add(
        writesOf(
          this.database,
          changes.filter((each) => each !== null),
        ),
      );
      await turn();
    }
    await statements.end();
    passing('projector: rows written, not committed');
  }

  private remember(): void {
    const games: ProjectedGame[] = [];
    for (const [stream, { after }] of this.touched) {
      this.known.set(stream, after);
      if (after.game.known)
        games.push({ gameId: after.game.id, revision: after.revision, correlationId: after.correlationId });
    }
    this.touched = new Map();
    this.onCommitted(games);
  }
}
