import { type CheckpointOutcome, CheckpointConflictError, type CheckpointStore, type Position } from '@pbp/eventing';
import { type Cluster } from '../connection/connect-kafka.js';
import { type OutgoingRecords } from '../encoding/records.js';
import { Session, type SessionOptions } from './session.js';

/**
 * Publishes what a feed hands over, each batch with its checkpoint in one transaction: what was published twice or not at
 * all cannot be seen by whoever reads committed records. Of several publishers of one id the last opened one publishes.
 */
export class Publisher implements CheckpointStore {
  private session: Session | undefined;

  constructor(
    private readonly cluster: Cluster,
    private readonly options: SessionOptions,
  ) {}

  /** Opens a new session, which shuts out all others. */
  async load(): Promise<Position | undefined> {
    await this.close();
    return (await this.opened()).position;
  }

  async advance(name: string, from: Position | undefined, to: Position): Promise<CheckpointOutcome> {
    await this.publish([], { name, from, to });
    return { kind: 'stored' };
  }

  /**
   * Publishes what lies between two places in the log. What was published already is not published again, and not even
   * asked for. Throws CheckpointConflictError where another has published something else since, what the client throws,
   * and what making the records throws: none of them counts as published then.
   */
  async publish(
    records: OutgoingRecords,
    { name, from, to }: { readonly name: string; readonly from: Position | undefined; readonly to: Position },
  ): Promise<void> {
    const session = await this.opened();
    if (session.position === to) return;
    if (session.position !== from) {
      throw new CheckpointConflictError(name, { kind: 'mismatch', current: session.position });
    }
    try {
      await session.publish(records, to);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** Never throws: what goes wrong with a session that is given up is of no interest. */
  async close(): Promise<void> {
    const { session } = this;
    this.session = undefined;
    await session?.close().catch(() => undefined);
  }

  private async opened(): Promise<Session> {
    this.session ??= await Session.open(this.cluster, this.options);
    return this.session;
  }
}
