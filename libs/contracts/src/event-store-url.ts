import * as z from 'zod';

const example = 'esdb://127.0.0.1:2113?tls=false';

/** Nodes of a cluster are several hosts behind one protocol, which no URL parser takes. */
const shape = /^esdb(?:\+discover)?:\/\/(?:[^:\s]+:[^@\s]+@)?(?<hosts>[^@/?\s]+)\/?(?:\?(?<options>\S+))?$/;

const host = /^[\w.-]+(?::(?<port>\d{1,5}))?$/;

type Rule = readonly [pattern: RegExp, expected: string];
const trueOrFalse: Rule = [/^(true|false)$/, 'true or false'];
const wholeNumber: Rule = [/^-?\d+$/, 'a whole number'];
const text: Rule = [/^[^?]+$/, 'a text without a question mark'];

/** What the client knows, as it compares names: in lower case, without dashes. */
const rules: ReadonlyMap<string, Rule> = new Map([
  ['tls', trueOrFalse],
  ['tlsverifycert', trueOrFalse],
  ['throwonappendfailure', trueOrFalse],
  ['dnsdiscover', trueOrFalse],
  ['maxdiscoverattempts', wholeNumber],
  ['defaultdeadline', wholeNumber],
  ['discoveryinterval', wholeNumber],
  ['gossiptimeout', wholeNumber],
  ['keepaliveinterval', wholeNumber],
  ['keepalivetimeout', wholeNumber],
  ['nodepreference', [/^(leader|follower|read[_-]?only[_-]?replica|random)$/i, 'leader, follower or random']],
  ['connectionname', text],
  ['tlscafile', text],
  ['usercertfile', text],
  ['userkeyfile', text],
]);

const isEscaped = (url: string): boolean => {
  try {
    return decodeURIComponent(url) !== '';
  } catch {
    return false;
  }
};

const isHost = (written: string): boolean => {
  const match = host.exec(written);
  return match !== null && Number(match.groups?.['port'] ?? 0) <= 65_535;
};

const flat = (name: string): string => name.toLowerCase().replace(/[_-]/g, '');

const whatIsWrongWithOption = (option: string): string | undefined => {
  const [name = '', value = ''] = option.split(/=(.*)/s);
  const rule = rules.get(flat(name));
  if (!rule) return `has an option that the client does not know: ${name}`;
  const [pattern, expected] = rule;
  return pattern.test(value) ? undefined : `${name} must be ${expected}`;
};

const whatIsWrong = (url: string): string | undefined => {
  if (url.startsWith('unix:') && url.length > 'unix:'.length) return undefined;
  const parts = shape.exec(url)?.groups;
  if (!parts) return `must start with esdb:// or esdb+discover:// and name a host, e.g. ${example}`;
  if (!isEscaped(url)) return 'has a % that begins no escape such as %20';
  const wrong = (parts['hosts'] ?? '').split(',').find((written) => !isHost(written));
  if (wrong !== undefined) return `must name hosts and their ports, from 0 to 65535, e.g. ${example}`;
  return parts['options']?.split('&').map(whatIsWrongWithOption).find(Boolean);
};

/** KurrentDB's own name of the same protocol, which the client does not know. */
const asEsdb = (url: string): string => url.replace(/^kurrentdb(?=\+discover:|:)/, 'esdb');

/** A connection string that the client will take: it throws at what it does not, long after the start. */
export const EventStoreUrl = z
  .string()
  .transform(asEsdb)
  .refine((url) => whatIsWrong(url) === undefined, { error: ({ input }) => whatIsWrong(String(input)) });
