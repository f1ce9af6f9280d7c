import { metrics } from '@pbp/platform';
import { Counter, Gauge } from 'prom-client';

const registers = [metrics];

export const archivedEvents = new Gauge({
  name: 'pbp_archive_events',
  help: 'Events of the log that are in the archive',
  registers,
});

export const archiveFailures = new Counter({
  name: 'pbp_archive_failures_total',
  help: 'Runs that could not copy the log into the archive',
  registers,
});
