import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { decodeBody, type EspnClient, type FetchOutcome, observeScoreboard } from '@pbp/espn';
import { type KnownGame, type LeagueId } from '@pbp/domain';

const pack = promisify(gzip);

export type Recorded = { readonly file: string } | { readonly failed: string; readonly why: string };

const stateOf = ({ phase }: KnownGame): string => {
  switch (phase.is) {
    case 'ended':
      return 'final';
    case 'inProgress':
      return 'live';
    case 'scheduled':
      return 'pre';
    case 'postponed':
    case 'canceled':
      return phase.is;
    default:
      return phase satisfies never;
  }
};

const nameOf = (game: KnownGame): string =>
  `summary-${game.id}-${stateOf(game)}-${game.away.abbreviation}-at-${game.home.abbreviation}.json.gz`;

const why = (outcome: Exclude<FetchOutcome, { kind: 'ok' }>): string => {
  switch (outcome.kind) {
    case 'refused':
      return `refused with status ${outcome.status}`;
    case 'timeout':
      return 'no answer in time';
    case 'network':
      return `the feed cannot be reached (${outcome.detail})`;
    default:
      return outcome satisfies never;
  }
};

const gamesIn = (bytes: Buffer, league: LeagueId, day: string): readonly KnownGame[] => {
  const decoded = decodeBody(bytes);
  if (decoded.kind !== 'json') return [];
  const observed = observeScoreboard(new Map(), decoded.value, { league, day });
  return [...observed.games.values()].flatMap(({ known }) => (known.game.known ? [known.game] : []));
};

/** Fetches a league day's scoreboard and each of its games' summaries, one after the other, and keeps them as served. */
export async function* recordPayloads(
  client: EspnClient,
  league: LeagueId,
  day: string,
  to: string,
): AsyncGenerator<Recorded> {
  const folder = join(to, league);
  await mkdir(folder, { recursive: true });
  const keep = async (name: string, bytes: Buffer): Promise<Recorded> => {
    const file = join(folder, name);
    await writeFile(file, await pack(bytes));
    return { file };
  };
  const scoreboard = await client.fetchScoreboard(league, day);
  if (scoreboard.kind !== 'ok') {
    yield { failed: `scoreboard of ${day}`, why: why(scoreboard) };
    return;
  }
  yield await keep(`scoreboard-${day.replaceAll('-', '')}.json.gz`, scoreboard.bytes);
  for (const game of gamesIn(scoreboard.bytes, league, day)) {
    const summary = await client.fetchSummary(league, game.id);
    yield summary.kind === 'ok'
      ? await keep(nameOf(game), summary.bytes)
      : { failed: `summary of ${game.id}`, why: why(summary) };
  }
}
