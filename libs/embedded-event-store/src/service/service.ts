import { type Engine } from '../engine/engine.js';
import { type StoreObserver } from '../store-observer.js';
import { append } from './append.js';
import { batchAppend } from './batch-append.js';
import { type Call } from './call.js';
import { deleteStream } from './delete-stream.js';
import { answerUnary, guard } from './guard.js';
import { read } from './read.js';
import { shuttingDown, unimplemented } from './rpc-error.js';
import { gossip, noPersistentSubscriptions, supportedMethods } from './server-info.js';

type Method = (engine: Engine, call: Call) => void;

const STREAMS = '/event_store.client.streams.Streams';

/** Where the server is reached, for those who ask by gossip. */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** The rpcs of EventStoreDB that this server speaks, over whatever carries them. */
export class Service {
  readonly #methods: ReadonlyMap<string, Method>;
  readonly #calls = new Set<Call>();

  constructor(
    private readonly engine: Engine,
    endpoint: () => Endpoint,
    private readonly observer?: StoreObserver,
  ) {
    this.#methods = new Map<string, Method>([
      [`${STREAMS}/Append`, append],
      [`${STREAMS}/BatchAppend`, batchAppend],
      [`${STREAMS}/Read`, read],
      [`${STREAMS}/Delete`, (_, call) => answerUnary(call, (request) => deleteStream(engine, 'soft-delete', request))],
      [`${STREAMS}/Tombstone`, (_, call) => answerUnary(call, (request) => deleteStream(engine, 'tombstone', request))],
      [
        '/event_store.client.server_features.ServerFeatures/GetSupportedMethods',
        (_, call) => answerUnary(call, supportedMethods),
      ],
      [
        '/event_store.client.gossip.Gossip/Read',
        (_, call) => answerUnary(call, () => gossip(endpoint().address, endpoint().port)),
      ],
      // Asked by clients that clean up after themselves: there are none, and no way to make one.
      [
        '/event_store.client.persistent_subscriptions.PersistentSubscriptions/List',
        (_, call) => answerUnary(call, noPersistentSubscriptions),
      ],
    ]);
  }

  /** Paths of the methods served. */
  get paths(): readonly string[] {
    return [...this.#methods.keys()];
  }

  handle(path: string, call: Call): void {
    const method = this.#methods.get(path);
    if (!method) return call.fail(unimplemented(path));
    this.observer?.called(path.slice(path.lastIndexOf('/') + 1));
    this.#calls.add(call);
    call.onClose(() => this.#calls.delete(call));
    guard(call, () => method(this.engine, call));
  }

  /** Ends every open call with UNAVAILABLE, which clients take as "connect again". */
  close(): void {
    for (const call of this.#calls) call.fail(shuttingDown());
  }
}
