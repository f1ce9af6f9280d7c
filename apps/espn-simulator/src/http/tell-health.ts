import { type ServerResponse } from 'node:http';
import { type Health } from '@pbp/contracts';
import { type Feed } from '../control/feed.js';
import { type SimulatorMetrics } from './simulator-metrics.js';

/** A frozen feed is what somebody asked for: it lives, and says why nothing is answered. */
const healthOf = (feed: Feed, frozenSince: string): Health =>
  feed.freeze === 'none'
    ? { status: 'ready', parts: { simulator: { state: 'ready' } } }
    : {
        status: 'degraded',
        parts: { simulator: { state: 'degraded', reason: `frozen: ${feed.freeze}`, since: frozenSince } },
      };

const json = (response: ServerResponse, body: unknown): void => {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
};

/** Answers `/health/live`, `/health/ready` and `/metrics` as every process does; false for any other path. */
export const tellHealth = (
  path: string,
  response: ServerResponse,
  feed: Feed,
  { registry }: SimulatorMetrics,
): boolean => {
  switch (path) {
    case '/health/live':
      json(response, { status: 'live' });
      return true;
    case '/health/ready':
      json(response, healthOf(feed, new Date(feed.frozenAt ?? feed.clock.now()).toISOString()));
      return true;
    case '/metrics':
      void registry.metrics().then((text) => {
        response.writeHead(200, { 'content-type': registry.contentType });
        response.end(text);
      });
      return true;
    default:
      return false;
  }
};
