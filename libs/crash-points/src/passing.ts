import { channel } from 'node:diagnostics_channel';
import { type CrashPoint } from './crash-points.js';

/** Where the points tell that they are passed: Node's own way for a program to be watched from outside. */
export const crashPointsChannel = 'play-by-play:crash-points';

const points = channel(crashPointsChannel);

/** Says that a point is passed now. Whoever listens is called before this returns; without a listener it costs a look. */
export const passing = (point: CrashPoint): void => {
  if (points.hasSubscribers) points.publish(point);
};
