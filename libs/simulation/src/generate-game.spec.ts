import { type BasketballLeagueId } from '@pbp/domain';
import { reconcilePayload } from '@pbp/espn';
import fc from 'fast-check';
import { generateGame } from './generate-game.js';
import { cleanFinal } from './polls-of.js';
import { renderScoreboard, renderSummary } from './render.js';

const leagueIds: readonly BasketballLeagueId[] = [
  'nba',
  'wnba',
  'mens-college-basketball',
  'womens-college-basketball',
];

interface PlayJson {
  readonly id: string;
  readonly sequenceNumber: string;
  readonly scoringPlay: boolean;
  readonly scoreValue: number;
  readonly homeScore: number;
  readonly awayScore: number;
  readonly period: { readonly number: number };
  readonly team?: { readonly id: string };
}

interface SummaryJson {
  readonly header: {
    readonly competitions: readonly [
      {
        readonly status: { readonly type: { readonly name: string; readonly completed: boolean } };
        readonly competitors: readonly { readonly score?: string }[];
      },
    ];
  };
  readonly plays?: readonly PlayJson[];
  readonly winprobability: readonly { readonly playId: string }[];
  readonly boxscore: { readonly players?: readonly unknown[] };
}

const asServed = (body: unknown): SummaryJson => JSON.parse(JSON.stringify(body)) as SummaryJson;

describe.each(leagueIds)('a generated %s game', (league) => {
  it('is the same bytes for the same seed, and others for another', () => {
    const body = (seed: number): string =>
      JSON.stringify(renderSummary(generateGame({ seed, league }), Date.UTC(2026, 0, 11, 2)));
    expect(body(4)).toBe(body(4));
    expect(body(4)).not.toBe(body(5));
  });

  it('ends with a box score and a line score that its plays give exactly', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const report = reconcilePayload(JSON.parse(cleanFinal(generateGame({ seed, league })).body));
        expect(report).toMatchObject({
          league,
          completed: true,
          differences: [],
          unknownPlays: 0,
          score: { equal: true },
        });
        expect(report.players).toBeGreaterThanOrEqual(10);
      }),
      { numRuns: 8 },
    );
  });

  it('tells what it knows as time goes by, and no more', () => {
    const game = generateGame({ seed: 11, league });
    let listed = 0;
    for (let at = game.startsAt; at <= game.finalAt; at += 600_000) {
      const { plays = [], header, winprobability } = asServed(renderSummary(game, at));
      expect(plays.length).toBeGreaterThanOrEqual(listed);
      const asTheyCame = plays.toSorted((one, other) => Number(one.sequenceNumber) - Number(other.sequenceNumber));
      expect(winprobability.map(({ playId }) => playId)).toEqual(asTheyCame.map(({ id }) => id));
      expect(header.competitions[0].status.type.completed).toBe(false);
      listed = plays.length;
    }
    expect(asServed(renderSummary(game, game.finalAt)).plays?.length).toBe(game.plays.length);
  });

  it('numbers its plays by arrival, with gaps, and names them by event and number', () => {
    const game = generateGame({ seed: 3, league });
    const { plays = [] } = asServed(renderSummary(game, game.finalAt));
    expect(plays.map(({ id }) => id)).toEqual(plays.map(({ sequenceNumber }) => game.id + sequenceNumber));
    expect(new Set(plays.map(({ id }) => id)).size).toBe(plays.length);
    const byArrival = [...game.plays].sort((a, b) => a.sequence - b.sequence);
    expect(byArrival.map(({ arrivesAt }) => arrivesAt)).toEqual(
      byArrival.map(({ arrivesAt }) => arrivesAt).sort((a, b) => a - b),
    );
    expect((byArrival.at(-1)?.sequence ?? 0) - (byArrival[0]?.sequence ?? 0)).toBeGreaterThan(plays.length * 1.2);
  });
});

describe('the order and the scores of a play list', () => {
  it('keeps late plays in their place in the game, with scores that were never put right', () => {
    const games = Array.from({ length: 30 }, (_, seed) => generateGame({ seed }));
    const late = games.flatMap(({ plays }) =>
      plays.filter((play, index) => index > 0 && play.sequence < (plays[index - 1]?.sequence ?? 0)),
    );
    const plays = games.reduce((sum, game) => sum + game.plays.length, 0);
    expect(late.length / plays).toBeGreaterThan(0.005);
    expect(late.length / plays).toBeLessThan(0.025);
    const goesDown = games.some((game) => {
      const shown = asServed(renderSummary(game, game.finalAt)).plays ?? [];
      return shown.some(
        (play, index) =>
          index > 0 &&
          play.homeScore + play.awayScore < (shown[index - 1]?.homeScore ?? 0) + (shown[index - 1]?.awayScore ?? 0),
      );
    });
    expect(goesDown).toBe(true);
  });
});

describe('a game before tip-off', () => {
  it('has no score, no plays and no players in its summary, and a nil score on the scoreboard', () => {
    const game = generateGame({ seed: 2 });
    const summary = asServed(renderSummary(game, game.startsAt - 60_000));
    expect(summary.plays).toBeUndefined();
    expect(summary.boxscore.players).toBeUndefined();
    expect(summary.header.competitions[0].competitors.map(({ score }) => score)).toEqual([undefined, undefined]);
    expect(summary.header.competitions[0].status.type.name).toBe('STATUS_SCHEDULED');
    const scoreboard = JSON.stringify(renderScoreboard([game], game.day, game.startsAt));
    expect(scoreboard).toContain('"score":"0"');
  });

  it('is not on the scoreboard of another day', () => {
    const game = generateGame({ seed: 2 });
    expect(renderScoreboard([game], '2020-01-01', game.startsAt)['events']).toEqual([]);
  });
});
