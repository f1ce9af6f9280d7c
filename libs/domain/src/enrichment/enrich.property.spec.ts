import fc from 'fast-check';
import { type GameEvent } from '../game/events.js';
import { type Side } from '../game/facts.js';
import { type KnownGame } from '../game/game.js';
import { type Action, type Play } from '../game/play.js';
import { currentPlays } from '../game/plays/current-plays.js';
import { playScore } from '../game/score/play-score.js';
import { leadSummary } from '../game/score/lead-summary.js';
import { currentRun } from '../game/score/scoring-runs.js';
import { lineups } from '../game/lineups/lineups.js';
import {
  chancesObserved,
  did,
  ended,
  gameOf,
  lineObserved,
  play,
  recorded,
  revised,
  rosterReported,
  scheduled,
  squad,
  then,
  withdrawn,
} from '../game/testing/a-game.js';
import { type BasketballLeagueId } from '../league/league.js';
import { leagues } from '../league/leagues.js';
import { enrich, type EnrichedGame, enrichedPlays, nothingEnriched } from './enrich.js';
import { type EnrichedChange, type EnrichedPlay } from './enriched-play.js';

const player = fc.constantFrom('home-1', 'home-2', 'home-6', 'away-1', 'away-6', undefined);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant('shot' as const),
    made: fc.boolean(),
    points: fc.constantFrom(2 as const, 3 as const),
    shooter: player,
  }),
  fc.record({ kind: fc.constant('freeThrow' as const), made: fc.boolean(), shooter: player }),
  fc.record({
    kind: fc.constant('rebound' as const),
    side: fc.constantFrom('offensive' as const, 'defensive' as const),
  }),
  fc.record({ kind: fc.constant('turnover' as const), player, steal: player }),
  fc.record({ kind: fc.constant('substitution' as const), in: player, out: player }),
  fc.constantFrom<Action>(
    { kind: 'timeout' },
    { kind: 'other' },
    { kind: 'periodEnd' },
    { kind: 'jumpBall', players: [] },
    { kind: 'gameEnd' },
  ),
);

const when = fc.record({
  period: fc.integer({ min: 1, max: 6 }),
  secondsLeft: fc.integer({ min: 0, max: 720 }),
});
const aPlay = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    side: fc.constantFrom<Side>('home', 'away'),
    nobodys: fc.boolean(),
    action,
    when,
  })
  .map(({ id, side, nobodys, action: done, when: facts }): Play =>
    nobodys && done.kind === 'other' ? play(id, { action: done, ...facts }) : did(side, id, done, facts),
  );
const after = fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'nobody'), { nil: null });

const chances = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', 'toString', '__proto__'),
  fc.constantFrom(0, 0.25, 1),
);

const anEvent: fc.Arbitrary<GameEvent> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(aPlay, after).map(([fact, behind]) => recorded(fact, behind)) },
  { weight: 3, arbitrary: fc.tuple(aPlay, after).map(([fact, behind]) => revised(fact, behind)) },
  { weight: 2, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h').map(withdrawn) },
  fc.constantFrom<GameEvent>(
    rosterReported(...squad('home'), ...squad('away')),
    { type: 'GameReopened', data: { gameId: 'g', detail: 'Live' } },
    scheduled({ venue: 'Barn' }),
  ),
  fc.tuple(fc.nat(120), fc.nat(120)).map(([home, away]) => ended(home, away)),
  fc.integer({ min: -20, max: 20 }).map((spread) => lineObserved(spread)),
  fc.tuple(chances, fc.subarray(['a', 'b', 'c'])).map(([said, gone]) => chancesObserved(said, gone)),
);

const basketball: readonly BasketballLeagueId[] = [
  'nba',
  'wnba',
  'mens-college-basketball',
  'womens-college-basketball',
];
const aGame = fc
  .constantFrom(...basketball)
  .map((league) => gameOf(scheduled({ league, regulationPeriods: leagues[league].regulation.periods })));

const plain = ({ revision: _, ...content }: EnrichedPlay): unknown => content;
const anew = (game: KnownGame) => enrich(nothingEnriched, game, 1).next;
/** What a consumer has that keeps the last word by play id. */
const heard = (all: readonly EnrichedChange[]): ReadonlyMap<string, EnrichedChange> =>
  new Map(all.map((change) => [change.playId, change]));

interface Followed {
  readonly game: KnownGame;
  readonly enriched: EnrichedGame;
  readonly changes: readonly EnrichedChange[];
}

const follow = (start: KnownGame, events: readonly GameEvent[]): Followed =>
  events.reduce<Followed>(
    ({ game, enriched, changes }, event, index) => {
      const next = then(game, event);
      const step = enrich(enriched, next, index + 1);
      return { game: next, enriched: step.next, changes: [...changes, ...step.changed] };
    },
    { game: start, enriched: nothingEnriched, changes: [] },
  );

const anEvening = fc.tuple(aGame, fc.array(anEvent, { maxLength: 40 }));

describe('whatever the feed inserts late, revises or takes back', () => {
  it('going on event by event gives what enriching anew gives', () => {
    fc.assert(
      fc.property(anEvening, ([start, events]) => {
        const { game, enriched } = follow(start, events);
        expect(enrichedPlays(enriched).map(plain)).toEqual(enrichedPlays(anew(game)).map(plain));
        expect(enrichedPlays(enriched).map(({ playId }) => playId)).toEqual(currentPlays(game).map(({ id }) => id));
      }),
    );
  });

  it('the last words given out are the enriched game, and every word is newer than the one before', () => {
    fc.assert(
      fc.property(anEvening, ([start, events]) => {
        const { game, enriched, changes } = follow(start, events);
        const last = heard(changes);
        for (const each of enrichedPlays(enriched)) expect(last.get(each.playId)).toBe(each);
        for (const { play: fact, standing } of game.plays) expect(last.get(fact.id)?.standing).toBe(standing);
        const newest = new Map<string, number>();
        for (const { playId, revision } of changes) {
          expect(revision).toBeGreaterThan(newest.get(playId) ?? 0);
          newest.set(playId, revision);
        }
      }),
    );
  });

  it('agrees with the folded game on score, leads, runs and the fives', () => {
    fc.assert(
      fc.property(anEvening, ([start, events]) => {
        const { game, enriched } = follow(start, events);
        const plays = enrichedPlays(enriched);
        const last = plays.at(-1);
        expect(last?.score ?? { home: 0, away: 0 }).toEqual(playScore(game));
        expect(plays.filter(({ leadChange }) => leadChange)).toHaveLength(leadSummary(game).leadChanges);
        expect(plays.filter(({ tie }) => tie)).toHaveLength(leadSummary(game).ties);
        expect(last?.run?.points ?? 0).toBe(currentRun(game)?.points ?? 0);
        if (last && lineups(game).onFloor.home.length > 0)
          expect(lastFives(game, plays)).toEqual(lineups(game).onFloor);
      }),
    );
  });

  it('chances and stakes are between 0 and 1, and a game that is over ends in its verdict', () => {
    fc.assert(
      fc.property(anEvening, ([start, events]) => {
        const { game, enriched } = follow(start, events);
        for (const { winProbability, leverage } of enrichedPlays(enriched)) {
          for (const chance of [winProbability?.home, leverage]) {
            expect(chance).toBeGreaterThanOrEqual(0);
            expect(chance).toBeLessThanOrEqual(1);
          }
        }
        const { phase } = game;
        const last = enrichedPlays(enriched).at(-1)?.winProbability?.home;
        if (phase.is !== 'ended' || last === undefined) return;
        expect(last).toBe((Math.sign(phase.score.home - phase.score.away) + 1) / 2);
      }),
    );
  });

  it('a game seen from the other bench on a neutral floor is its mirror image', () => {
    fc.assert(
      fc.property(fc.array(aPlay, { maxLength: 25 }), (plays) => {
        const here = mirrorable(plays, { home: 'H', away: 'A' });
        const there = mirrorable(plays, { home: 'A', away: 'H' });
        for (const [index, one] of here.entries()) {
          const other = there[index];
          expect((one.winProbability?.home ?? 0) + (other?.winProbability?.home ?? 0)).toBeCloseTo(1, 10);
          expect(one.momentum + (other?.momentum ?? Number.NaN)).toBeCloseTo(0, 10);
          expect(one.margin + (other?.margin ?? Number.NaN)).toBe(0);
          expect(one.leverage).toBeCloseTo(other?.leverage ?? Number.NaN, 10);
        }
      }),
    );
  });
});

const mirrorable = (plays: readonly Play[], sides: Readonly<Record<Side, string>>): readonly EnrichedPlay[] => {
  const team = (id: string) => ({ id, abbreviation: id, name: id, location: id });
  const teams = { home: team(sides.home), away: team(sides.away), neutralSite: true };
  const events = plays.map((fact) => recorded(fact, 'at the end'));
  return enrichedPlays(anew(gameOf(scheduled(teams), ...events)));
};

/** The fives after the last play of the period that the feed lists last. */
const lastFives = (game: KnownGame, plays: readonly EnrichedPlay[]) => {
  const periods = [...new Set(currentPlays(game).map(({ period }) => period))];
  return plays.findLast(({ play: { period } }) => period === periods.at(-1))?.floor;
};
