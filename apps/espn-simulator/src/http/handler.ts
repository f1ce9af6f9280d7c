import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Answer, served } from '@pbp/simulation';
import { actions, stateOf } from '../control/control.js';
import { type Feed } from '../control/feed.js';
import { type Host, hostAndPath } from './hosts.js';
import { type Patience } from './patience.js';
import { type SimulatorMetrics } from './simulator-metrics.js';
import { tellHealth } from './tell-health.js';

const errorAnswer = (status: number, message: string): Answer => ({
  ...served(JSON.stringify({ error: message })),
  status,
});

const espnPath = /^\/apis\/site\/v2\/sports\/([a-z]+\/[^/]+)\/(scoreboard|summary)$/;

const limitOf = (query: URLSearchParams): number => {
  const limit = Number(query.get('limit') ?? Number.NaN);
  return Number.isInteger(limit) && limit > 0 ? limit : 100;
};

const espn = (feed: Feed, host: Host, path: RegExpExecArray, query: URLSearchParams): Answer => {
  const [, leaguePath = '', what] = path;
  return what === 'summary'
    ? feed.summary(leaguePath, query.get('event'), host)
    : feed.scoreboard(leaguePath, query.get('dates'), limitOf(query), host);
};

const control = (feed: Feed, method: string, name: string, query: URLSearchParams): Answer => {
  const answer = (): Answer => served(JSON.stringify(stateOf(feed)));
  if (name === 'state') return method === 'GET' ? answer() : errorAnswer(405, 'GET /control/state');
  const action = actions[name];
  if (!action) return errorAnswer(404, `no such control; there are ${Object.keys(actions).join(', ')} and state`);
  if (method !== 'POST') return errorAnswer(405, `POST /control/${name}`);
  try {
    action(feed, query);
    return answer();
  } catch (error) {
    return errorAnswer(400, error instanceof Error ? error.message : String(error));
  }
};

const send = (response: ServerResponse, { status, headers, body }: Answer, now: number): void => {
  response.writeHead(status, { ...headers, date: new Date(now).toUTCString(), 'cache-control': 'max-age=5' });
  response.end(body);
};

const urlOf = ({ url = '/' }: IncomingMessage): URL => {
  const asked = `http://simulator${url}`;
  return new URL(URL.canParse(asked) ? asked : 'http://simulator/');
};

/** Answers ESPN's paths and the control's. A frozen feed hangs: `patience` holds those requests until the thaw. */
export const handler =
  (feed: Feed, patience: Patience, metrics: SimulatorMetrics) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, searchParams } = urlOf(request);
    if (tellHealth(pathname, response, feed, metrics)) return;
    const name = /^\/control\/([a-z]+)$/.exec(pathname)?.[1];
    if (name !== undefined) {
      send(response, control(feed, request.method ?? 'GET', name, searchParams), feed.clock.now());
      patience.recheck();
      return;
    }
    const { host, path: asked } = hostAndPath(pathname);
    const path = espnPath.exec(asked);
    if (!path)
      return send(response, { ...served('{"code":404,"message":"Not Found"}'), status: 404 }, feed.clock.now());
    patience.run(response, () => {
      const answer = espn(feed, host, path, searchParams);
      metrics.answered(path[2] ?? '', answer.status);
      patience.after(response, answer.delayMs, () => send(response, answer, feed.clock.now()));
    });
  };
