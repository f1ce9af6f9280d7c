import {
  type GameEvent,
  type LeagueId,
  currentPlays,
  enrich,
  enrichedPlays,
  evolve,
  initialState,
  nothingEnriched,
} from '@pbp/domain';
import { describeWith } from '@pbp/testing';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { applySummaryChange } from './change/summary-change.js';
import { decodeBody } from './decode/decode-body.js';
import { hasPlays, leagueOf } from './league/espn-leagues.js';
import { factsOf } from './observe/facts-of.js';
import { type KnownFeed, unknownFeed } from './observe/known-feed.js';
import { observeScoreboard } from './observe/observe-scoreboard.js';
import { observeSummary } from './observe/observe-summary.js';
import { isJsonObject, listOf, member } from './raw/json.js';
import { reconcilePayload } from './reconcile/reconcile-payload.js';
import { watchSummary } from './watch/watch-summary.js';

const howToGet = 'pbp record makes your own';

const sportsOf: Readonly<Record<string, LeagueId>> = { soccer: 'eng.1', series: 'fifa.world' };

const leagueOfFile = (file: string): LeagueId =>
  file
    .split('/')
    .map(leagueOf)
    .find((league) => league !== undefined) ??
  (/wnba/.test(file) ? 'wnba' : (sportsOf[file.split('/')[0] ?? ''] ?? 'nba'));

describeWith('RECORDINGS_DIR', howToGet, 'recorded payloads', (folder) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.json(\.gz)?$/.test(name))
    .sort();

  const read = (file: string): unknown => {
    const decoded = decodeBody(readFileSync(join(folder, file)));
    if (decoded.kind !== 'json') throw new Error(`${file}: ${decoded.kind}`);
    return decoded.value;
  };

  const recorded = files.map((file) => ({ file, payload: read(file) }));
  const summaries = recorded.filter(
    ({ payload }) => isJsonObject(payload) && ('header' in payload || 'gamepackageJSON' in payload),
  );
  const scoreboards = recorded.filter(({ payload }) => isJsonObject(payload) && 'events' in payload);

  const anomaliesIn = (facts: readonly GameEvent[]) => facts.filter(({ type }) => type === 'FeedAnomaly');

  const expectGame = (payload: unknown): KnownFeed => {
    const { facts, known, polled } = observeSummary(unknownFeed(), payload);
    expect(anomaliesIn(facts)).toEqual([]);
    expect(facts.reduce(evolve, initialState())).toEqual(known.game);
    expect(observeSummary(known, payload).polled).toBeNull();
    const noted = JSON.parse(JSON.stringify(polled)) as NonNullable<typeof polled>;
    expect(JSON.stringify(factsOf(unknownFeed(), applySummaryChange(null, noted)).facts)).toBe(JSON.stringify(facts));
    return known;
  };

  it('holds something to read', () => {
    expect(summaries.length + scoreboards.length).toBeGreaterThan(0);
  });

  (summaries.length > 0 ? it.each(summaries) : it.skip.each([{ file: 'a summary', payload: {} }]))(
    'observes $file',
    ({ payload }) => {
      const { game } = expectGame(payload);
      const plays = listOf(member(payload, 'plays'));
      expect(game.known && currentPlays(game).length).toBe(
        hasPlays(watchSummary(payload).header?.['league']) ? plays.length : 0,
      );
    },
  );

  const withChances = summaries.filter(
    ({ payload }) =>
      hasPlays(watchSummary(payload).header?.['league']) && listOf(member(payload, 'winprobability')).length > 0,
  );
  (withChances.length > 0 ? it.each(withChances) : it.skip.each([{ file: 'a game that was played', payload: {} }]))(
    'enriches every play with what ESPN says of its chance in $file',
    ({ payload }) => {
      const { game } = observeSummary(unknownFeed(), payload).known;
      if (!game.known) throw new Error('is no game');
      const served = new Map(
        listOf(member(payload, 'winprobability')).map((entry) => [
          member(entry, 'playId'),
          member(entry, 'homeWinPercentage') ?? null,
        ]),
      );
      const enriched = enrichedPlays(enrich(nothingEnriched, game, 1).next);
      expect(enriched.map(({ winProbability }) => winProbability?.espn)).toEqual(
        listOf(member(payload, 'plays')).map((play) => served.get(member(play, 'id')) ?? null),
      );
    },
  );

  (scoreboards.length > 0 ? it.each(scoreboards) : it.skip.each([{ file: 'a scoreboard', payload: {} }]))(
    'observes $file',
    ({ file, payload }) => {
      const asked = { league: leagueOfFile(file) };
      const { games, problems } = observeScoreboard(new Map(), payload, asked);
      expect(problems).toEqual([]);
      expect(games.size).toBe(listOf(member(payload, 'events')).length);
      for (const { facts, known } of games.values()) {
        expect(anomaliesIn(facts)).toEqual([]);
        expect(known.game.known).toBe(true);
      }
      const known = new Map([...games].map(([id, observed]) => [id, observed.known]));
      expect([...observeScoreboard(known, payload, asked).games.values()].every(({ polled }) => polled === null)).toBe(
        true,
      );
    },
  );

  it('says nothing of a payload that is neither', () => {
    const others = recorded.filter((one) => !summaries.includes(one) && !scoreboards.includes(one));
    for (const { payload } of others) expect(observeSummary(unknownFeed(), payload).known.game.known).toBe(false);
  });

  const played = summaries
    .filter(({ payload }) => hasPlays(watchSummary(payload).header?.['league']))
    .map(({ file, payload }) => ({ file, report: reconcilePayload(payload) }));

  const professional = played.filter(
    ({ report }) => report.completed && report.plays > 0 && /^w?nba$/.test(report.league),
  );
  (professional.length > 0 ? it.each(professional) : it.skip.each([{ file: 'a final of the NBA', report: undefined }]))(
    'everything is equal in $file',
    ({ report }) => {
      expect(report?.differences).toEqual([]);
      expect(report?.players).toBeGreaterThan(0);
      expect(report?.unknownPlays).toBe(0);
    },
  );

  it('every difference in every game has its cause', () => {
    for (const { report } of played) {
      expect(report.differences.filter(({ cause }) => !cause)).toEqual([]);
      const counted = Object.values(report.stats).reduce((sum, { differ }) => sum + differ, report.lineScore.differ);
      expect(report.differences.filter(({ what }) => what !== 'score')).toHaveLength(counted);
    }
  });
});
