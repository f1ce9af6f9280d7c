import { metrics } from '../metrics.js';
import { tellParts } from './part-metrics.js';
import { Readiness } from './readiness.js';

const told = async (readiness: Readiness): Promise<readonly string[]> => {
  tellParts(readiness);
  return (await metrics.metrics()).split('\n').filter((line) => line.startsWith('pbp_part_ready{'));
};

describe('the metric of the parts', () => {
  it('tells how each part is at the moment', async () => {
    const readiness = new Readiness();
    expect(await told(readiness)).toEqual([]);
    readiness.ready('database');
    readiness.degraded('parked-games', '1 game is parked');
    readiness.down('kafka', 'does not answer');
    expect(await told(readiness)).toEqual([
      'pbp_part_ready{part="database"} 1',
      'pbp_part_ready{part="parked-games"} 0.5',
      'pbp_part_ready{part="kafka"} 0',
    ]);
    readiness.ready('kafka');
    expect(await told(readiness)).toContain('pbp_part_ready{part="kafka"} 1');
  });
});
