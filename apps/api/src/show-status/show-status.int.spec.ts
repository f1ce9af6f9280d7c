import { isDeepStrictEqual } from 'node:util';
import { type ClientToServer, LiveStatus, type ServerToClient } from '@pbp/contracts';
import { InMemoryEventStore } from '@pbp/eventing';
import { InProcessLiveState } from '@pbp/live-state';
import { eventually } from '@pbp/testing';
import { io, type Socket } from 'socket.io-client';
import { READ_MODELS } from '../read-models/read-models.js';
import { append, gameWith, recorded, scheduled } from '../testing/game-events.js';
import { FoldedReadModels } from '../testing/folded-read-models.js';
import { type RunningApi, startApi } from '../testing/start-api.js';

/** Nobody tells it anything: as where a process between the log and the followers is held up. */
class DeafLiveState extends InProcessLiveState {
  override async follow(...[listener]: Parameters<InProcessLiveState['follow']>) {
    listener.onState({ kind: 'following' });
    return { start: async () => undefined, stop: async () => undefined };
  }
}

describe('telling how the service is', () => {
  let api: RunningApi;
  let sockets: Socket<ServerToClient, ClientToServer>[];

  const connect = () => {
    const heard: LiveStatus[] = [];
    const socket: Socket<ServerToClient, ClientToServer> = io(`${api.url}/live`, {
      transports: ['websocket'],
      forceNew: true,
    });
    let isBack = false;
    socket.on('connect', () => (isBack = heard.length > 0));
    socket.on('status', (status) => {
      // Whoever lost the connection while the machine stood still is told again how it is.
      if (!isBack || !isDeepStrictEqual(status, heard.at(-1))) heard.push(status);
      isBack = false;
    });
    sockets.push(socket);
    return heard;
  };
  const asked = async (): Promise<LiveStatus> => LiveStatus.parse(await (await fetch(`${api.url}/api/status`)).json());
  const kinds = ({ troubles }: LiveStatus) => troubles.map(({ kind }) => kind);

  beforeEach(() => (sockets = []));
  afterEach(async () => {
    for (const socket of sockets) socket.disconnect();
    await api.app.close();
  });

  it('tells everybody who connects, and all when it changes', async () => {
    api = await startApi();
    const early = connect();
    await eventually(() => expect(early).toEqual([{ troubles: [] }]));

    api.readiness.down('database', 'refused');
    await eventually(() => expect(early.map(kinds)).toEqual([[], ['unreadable']]));
    expect(await asked()).toEqual(early.at(-1));
    const late = connect();
    await eventually(() => expect(late).toEqual([early.at(-1)]));

    api.readiness.ready('database');
    await eventually(() => expect(early.map(kinds)).toEqual([[], ['unreadable'], []]));
    await eventually(() => expect(late.map(kinds)).toEqual([['unreadable'], []]));
    expect(await asked()).toEqual({ troubles: [] });
  });

  it('goes on telling of what kept the feed from being heard until it is heard', async () => {
    api = await startApi();
    const heard = connect();
    api.readiness.down('event-store', 'refused');
    await eventually(() => expect(heard.map(kinds)).toEqual([[], ['stopped']]));
    api.readiness.ready('event-store');
    api.readiness.down('database', 'refused');
    await eventually(() => expect(heard.map(kinds).at(-1)).toEqual(['unreadable', 'stopped']));
    api.readiness.ready('database');
    await eventually(() => expect(heard.map(kinds).at(-1)).toEqual(['stopped']));

    api.pulse.beat({ league: 'nba', day: '2026-06-03', at: new Date().toISOString(), intervalMs: 5_000 });
    await eventually(() => expect(heard.at(-1)).toEqual({ troubles: [] }));
  });

  describe('where followers are told nothing', () => {
    let store: InMemoryEventStore;
    /** The tables stand still at the log that they were last projected from. */
    let rows: FoldedReadModels;
    let parked: readonly string[];

    beforeEach(async () => {
      store = new InMemoryEventStore();
      rows = new FoldedReadModels(new InMemoryEventStore());
      parked = [];
      const behind = { card: (id: string) => rows.card(id), parkedGames: async () => parked };
      api = await startApi({ store, live: new DeafLiveState(store) });
      Object.assign(api.app.get(READ_MODELS), behind);
    });

    const projected = async (...games: Parameters<typeof append>[1][]): Promise<void> => {
      const log = new InMemoryEventStore();
      for (const events of games) await append(log, events);
      rows = new FoldedReadModels(log);
    };

    it('says that news are late until the tables have what the log has', async () => {
      await projected(gameWith('401', 2));
      const heard = connect();
      const last = await append(store, gameWith('401', 2));
      await append(store, [recorded('401', 2)], last);
      await eventually(async () => expect(kinds(await asked())).toEqual(['late']));
      await eventually(() => expect(heard.map(kinds)).toContainEqual(['late']));

      await projected(gameWith('401', 3));
      await eventually(async () => expect(await asked()).toEqual({ troubles: [] }));
      await eventually(() => expect(heard.at(-1)).toEqual({ troubles: [] }));
    });

    it('says nothing of a game that waits for an operator, and goes on judging by the others', async () => {
      await projected(gameWith('401', 0), gameWith('402', 0));
      parked = ['401'];
      await append(store, gameWith('401', 1));
      const last = await append(store, gameWith('402', 0));
      await append(store, [recorded('402', 0)], last);
      await eventually(async () => expect(kinds(await asked())).toEqual(['late']));

      await projected(gameWith('401', 0), gameWith('402', 1));
      await eventually(async () => expect(await asked()).toEqual({ troubles: [] }));
    });

    it('says so of a game that is not listed yet, too', async () => {
      await append(store, [scheduled('401')]);
      await eventually(async () => expect(kinds(await asked())).toEqual(['late']));
      await projected([scheduled('401')]);
      await eventually(async () => expect(await asked()).toEqual({ troubles: [] }));
    });
  });
});
