import { metrics } from '@pbp/platform';
import { type NextFunction, type Request, type Response } from 'express';
import { Histogram } from 'prom-client';

const duration = new Histogram({
  name: 'pbp_http_request_duration_seconds',
  help: 'Time from a request to the end of its answer',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.3, 1, 3],
  registers: [metrics],
});

/** The pattern, never the address: one label a route. */
const routeOf = (request: Request): string => {
  const route: unknown = request.route;
  const known = typeof route === 'object' && route !== null && 'path' in route;
  return known ? String(route.path) : 'other';
};

export const measureRequests = (request: Request, response: Response, next: NextFunction): void => {
  const stop = duration.startTimer();
  response.on('finish', () => {
    stop({ method: request.method, route: routeOf(request), status: response.statusCode });
  });
  next();
};
