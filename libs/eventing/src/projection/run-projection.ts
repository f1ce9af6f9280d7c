import { type Envelope } from '../event-store.js';
import { CheckpointConflictError, type CheckpointStore } from '../feed/checkpoints.js';
import { type FeedBatch, type FeedHandler, type FeedOptions, type FeedSign } from '../feed/feed.js';
import { runFeed, type RunningFeed } from '../feed/run-feed.js';
import { type Projection, type UnitOfWork } from './projection.js';

export interface ProjectionOptions<Transaction> extends Omit<
  FeedOptions,
  'name' | 'prefixes' | 'handler' | 'checkpointBy' | 'startFrom'
> {
  readonly projection: Projection<Transaction>;
  readonly unitOfWork: UnitOfWork<Transaction>;
}

/** Runs a projection on its feed until the signal aborts. A batch that comes again changes nothing. */
export const runProjection = <Transaction>(options: ProjectionOptions<Transaction>): RunningFeed => {
  const { projection, unitOfWork, observe } = options;
  return runFeed({
    ...options,
    name: projection.name,
    prefixes: projection.prefixes,
    startFrom: 'start',
    checkpointBy: 'handler',
    handler: projecting(projection, unitOfWork, observe),
  });
};

/** The feed handler of a projection, for whatever transport brings the batches. */
export const projecting =
  <Transaction>(
    projection: Projection<Transaction>,
    unitOfWork: UnitOfWork<Transaction>,
    observe: (sign: FeedSign) => void = () => undefined,
  ): FeedHandler =>
  async (batch) => {
    const [known, unknown] = sortOut(batch.events, new Set(projection.canHandle));
    await unitOfWork.run(async (transaction, checkpoints) => {
      const turn = await moveCheckpoint(projection.name, batch, checkpoints);
      if (turn === 'new' && known.length > 0) await projection.project(known, transaction);
    });
    for (const [type, events] of unknown) observe({ kind: 'ignored', type, events });
  };

/** 'done' when the batch was projected before. Throws CheckpointConflictError when another worker is in between. */
const moveCheckpoint = async (
  name: string,
  batch: FeedBatch,
  checkpoints: CheckpointStore,
): Promise<'new' | 'done'> => {
  if (batch.kind === 'redrive') return 'new';
  const outcome = await checkpoints.advance(name, batch.previous, batch.position);
  switch (outcome.kind) {
    case 'stored':
      return 'new';
    case 'ignored':
    case 'ahead':
      return 'done';
    case 'mismatch':
      throw new CheckpointConflictError(name, outcome);
    default:
      return outcome satisfies never;
  }
};

const sortOut = (
  events: readonly Envelope[],
  canHandle: ReadonlySet<string>,
): [known: readonly Envelope[], unknown: ReadonlyMap<string, number>] => {
  const unknown = new Map<string, number>();
  const known = events.filter(({ type }) => {
    if (canHandle.has(type)) return true;
    unknown.set(type, (unknown.get(type) ?? 0) + 1);
    return false;
  });
  return [known, unknown];
};
