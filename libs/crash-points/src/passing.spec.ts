import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { crashPointsOf } from './crash-points.js';
import { crashPointsChannel, passing } from './passing.js';

describe('passing a crash point', () => {
  it('is told to whoever listens, before anything else happens', () => {
    const passed: unknown[] = [];
    const listen = (point: unknown) => void passed.push(point);
    passing('mirror: committed, not remembered');
    subscribe(crashPointsChannel, listen);
    passing('mirror: events read, nothing sent');
    passed.push('what comes next');
    unsubscribe(crashPointsChannel, listen);
    passing('mirror: records sent, checkpoint not');
    expect(passed).toEqual(['mirror: events read, nothing sent', 'what comes next']);
  });

  it('is possible in every process', () => {
    expect(crashPointsOf().length).toBeGreaterThanOrEqual(20);
    expect(crashPointsOf('ingestion', 'start')).toEqual(['ingestion: game read again, missing facts not told']);
  });
});
