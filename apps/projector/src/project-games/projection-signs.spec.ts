import { createLogger, metrics, Readiness } from '@pbp/platform';
import { ProjectionSigns } from './projection-signs.js';

const signs = () => {
  const readiness = new Readiness();
  return { readiness, signs: new ProjectionSigns(readiness, createLogger('silent')) };
};

/** Feeds of the log are other specs'. */
const told = async (name: string): Promise<Readonly<Record<string, number>>> => {
  const lines = (await metrics.metrics()).split('\n').filter((line) => line.startsWith(`${name}{feed="game.events/9`));
  return Object.fromEntries(lines.map((line) => [/feed="(.*)"/.exec(line)?.[1] ?? '', Number(line.split(' ')[1])]));
};

const ago = (seconds: number): string => new Date(Date.now() - seconds * 1_000).toISOString();

describe('what the projector says of its feeds', () => {
  it('is a lag that grows while a batch is under way, and the events that are not projected', async () => {
    const { signs: said } = signs();
    let waiting = 7;
    said.began('game.events/90', () => waiting);
    said.note('game.events/90', { kind: 'handling', events: 3, notedAt: ago(60) });
    waiting = 9;
    expect((await told('pbp_projector_lag_seconds'))['game.events/90']).toBeGreaterThanOrEqual(60);
    expect(await told('pbp_projector_lag_events')).toEqual({ 'game.events/90': 12 });

    waiting = 0;
    said.note('game.events/90', { kind: 'handled', events: 3, position: '1/1', notedAt: ago(60) });
    said.note('game.events/90', { kind: 'caughtUp' });
    expect(await told('pbp_projector_lag_seconds')).toEqual({ 'game.events/90': 0 });
    expect(await told('pbp_projector_lag_events')).toEqual({ 'game.events/90': 0 });
    said.ended('game.events/90');
  });

  it('is nothing of a feed that has ended', async () => {
    const { signs: said, readiness } = signs();
    said.began('game.events/91');
    said.note('game.events/91', { kind: 'parkedStreams', streams: ['game-1'] });
    expect(readiness.report()['parked-games']).toMatchObject({ state: 'degraded' });
    said.ended('game.events/91');
    expect(await told('pbp_projector_lag_seconds')).toEqual({});
    expect(await told('pbp_projector_lag_events')).toEqual({});
    expect(readiness.report()).toEqual({ projector: { state: 'ready' }, 'parked-games': { state: 'ready' } });
  });
});
