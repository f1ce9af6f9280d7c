import { Gauge } from 'prom-client';
import { metrics } from '../metrics.js';
import { type PartState, type Readiness } from './readiness.js';

const values = { ready: 1, degraded: 0.5, down: 0 } as const satisfies Record<PartState['state'], number>;

const partReady = new Gauge({
  name: 'pbp_part_ready',
  help: 'What /health/ready says of a part: 1 ready, 0.5 degraded (it works, but somebody should look), 0 down',
  labelNames: ['part'],
  registers: [metrics],
});

/** Brings the metric up to what the parts say of themselves now. */
export const tellParts = (readiness: Readiness): void => {
  partReady.reset();
  for (const [part, { state }] of Object.entries(readiness.report())) partReady.set({ part }, values[state]);
};
