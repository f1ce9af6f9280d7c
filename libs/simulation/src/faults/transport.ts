import { type TransportFault, type Fault } from './fault.js';
import { dice } from './window.js';

/** What comes back from a request. `delayMs` is how long the server takes about it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly delayMs: number;
}

const html = { 'content-type': 'text/html' };
const json = { 'content-type': 'application/json;charset=UTF-8' };

export const served = (body: string): Answer => ({ status: 200, headers: json, body, delayMs: 0 });

const denied =
  "<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>\nYou don't have permission to access this resource on this server.\n</BODY>\n</HTML>\n";
const pageInstead =
  '<!DOCTYPE html><html><head><title>ESPN</title></head><body><div id="espn-wrapper"></div></body></html>';

type Breaking = (answer: Answer, roll: number) => Answer;

const breakings: Readonly<Record<TransportFault, Breaking>> = {
  refused403: () => ({ status: 403, headers: html, body: denied, delayMs: 0 }),
  tooMany429: (_, roll) => ({
    status: 429,
    headers: { ...json, 'retry-after': String(1 + Math.floor(roll * 9)) },
    body: '{"code":429,"message":"Too Many Requests"}',
    delayMs: 0,
  }),
  serverError500: () => ({
    status: 500,
    headers: json,
    body: '{"code":500,"message":"Internal Server Error"}',
    delayMs: 0,
  }),
  slow: (answer, roll) => ({ ...answer, delayMs: Math.round(500 + roll * 11_500) }),
  truncated: (answer, roll) => ({ ...answer, body: answer.body.slice(0, Math.floor(answer.body.length * roll)) }),
  htmlInsteadOfJson: () => ({ status: 200, headers: html, body: pageInstead, delayMs: 0 }),
};

const share = 0.08;

/** Breaks an answer in the first way whose turn it is at this request, or not at all. */
export const breakAnswer = (
  answer: Answer,
  faults: readonly Fault[],
  ...request: readonly (string | number)[]
): Answer => {
  for (const [fault, broken] of Object.entries(breakings) as [TransportFault, Breaking][]) {
    const struck = faults.includes(fault) && dice('transport', fault, ...request) < share;
    if (struck) return broken(answer, dice('how', fault, ...request));
  }
  return answer;
};
