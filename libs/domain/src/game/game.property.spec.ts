import fc from 'fast-check';
import { boxScore } from './box/box-score.js';
import { countingStats } from './box-score.js';
import { type GameEvent } from './events.js';
import { evolve } from './evolve.js';
import { type Observation } from './facts.js';
import { type Game, type KnownGame } from './game.js';
import { leaders } from './box/leaders.js';
import { lineups } from './lineups/lineups.js';
import { outcomeOf } from './outcome-of.js';
import { type Action, type Play } from './play.js';
import { currentPlays } from './plays/current-plays.js';
import { playRows } from './plays/play-rows.js';
import { unknownPlays } from './plays/unknown-plays.js';
import { leadSummary } from './score/lead-summary.js';
import { lineScore } from './score/line-score.js';
import { playScore } from './score/play-score.js';
import { scoreTimeline } from './score/score-timeline.js';
import { currentRun, scoringRuns } from './score/scoring-runs.js';
import { foulState } from './status/foul-state.js';
import { shownScore } from './status/shown-score.js';
import { statusOf } from './status/status-of.js';
import {
  chancesObserved,
  fold,
  gameOf,
  inOrder,
  lineObserved,
  listed,
  observation,
  play,
  recorded,
  revised,
  scheduled,
  squad,
  then,
  withdrawn,
} from './testing/a-game.js';
import { winProbabilitySeries } from '../win-probability/win-probability-series.js';

const player = fc.option(fc.constantFrom('home-1', 'home-2', 'home-6', 'away-1', 'away-6', 'stranger'), {
  nil: undefined,
});

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant('shot' as const),
    made: fc.boolean(),
    points: fc.constantFrom(2 as const, 3 as const),
    shooter: player,
    assist: player,
    block: player,
  }),
  fc.record({ kind: fc.constant('freeThrow' as const), made: fc.boolean(), shooter: player }),
  fc.record({
    kind: fc.constant('rebound' as const),
    side: fc.constantFrom('offensive' as const, 'defensive' as const),
    player,
  }),
  fc.record({ kind: fc.constant('turnover' as const), player, steal: player }),
  fc.record({
    kind: fc.constant('foul' as const),
    counts: fc.constantFrom('personal' as const, 'technical' as const),
    player,
  }),
  fc.record({ kind: fc.constant('substitution' as const), in: player, out: player }),
  fc.constantFrom<Action>({ kind: 'timeout' }, { kind: 'other' }, { kind: 'periodEnd' }),
);

const pointsOf = (done: Action): number => {
  if (done.kind === 'shot') return done.made ? done.points : 0;
  return done.kind === 'freeThrow' && done.made ? 1 : 0;
};

/** A play with a team whenever it scored: a score of nobody's is the feed's own riddle. */
const content: fc.Arbitrary<Omit<Play, 'id'>> = fc
  .record({
    action,
    home: fc.boolean(),
    period: fc.integer({ min: 1, max: 6 }),
    secondsLeft: fc.integer({ min: 0, max: 720 }),
    text: fc.constantFrom('first wording', 'second wording'),
  })
  .map(({ action: done, home, period, secondsLeft, text }) => {
    const teamId = home ? 'H' : 'A';
    const { id: _, ...rest } = play('', { action: done, period, secondsLeft, text, teamId, points: pointsOf(done) });
    return rest;
  });

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const after = fc.option(fc.oneof(id, fc.constant('nobody')), { nil: null });
const aPlay: fc.Arbitrary<Play> = fc.record({ id, rest: content }).map(({ id: of, rest }) => ({ id: of, ...rest }));
const aScore = fc.record({ home: fc.nat(150), away: fc.nat(150) });

const anObservation: fc.Arbitrary<Observation> = fc
  .record({
    status: fc.constantFrom('scheduled', 'live', 'halfTime', 'suspended', 'final', 'postponed', 'canceled'),
    period: fc.nat(6),
    clock: fc.constantFrom('', '0.0', '7:31', 'half'),
    score: aScore,
  })
  .map((facts) => observation(facts));

const data = <Facts extends object>(facts: Facts) => ({ gameId: 'g', ...facts });

const anEvent: fc.Arbitrary<GameEvent> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(aPlay, after).map(([fact, behind]) => recorded(fact, behind)) },
  { weight: 3, arbitrary: fc.tuple(aPlay, after).map(([fact, behind]) => revised(fact, behind)) },
  { weight: 2, arbitrary: id.map(withdrawn) },
  fc.record({ venue: fc.constantFrom('Barn', 'Hall') }).map(scheduled),
  fc.constantFrom<GameEvent>(
    { type: 'GameStarted', data: { gameId: 'g' } },
    { type: 'GamePostponed', data: data({ detail: 'Snow' }) },
    { type: 'GameCanceled', data: data({ detail: 'Flood' }) },
    { type: 'GameRescheduled', data: data({ startsAt: 'later', day: '2026-02-01' }) },
    { type: 'GameReopened', data: data({ detail: 'Live' }) },
    { type: 'RosterReported', data: data({ players: [...squad('home'), ...squad('away'), listed('away', 'home-1')] }) },
    { type: 'BoxScoreReported', data: data({ players: [] }) },
    {
      type: 'GameReconciled',
      data: data({ agrees: { score: true, lineScore: true, boxScore: false }, differences: [] }),
    },
  ),
  fc.integer({ min: 0, max: 6 }).map((period): GameEvent => ({ type: 'PeriodStarted', data: data({ period }) })),
  fc.integer({ min: 0, max: 6 }).map((period): GameEvent => ({ type: 'PeriodEnded', data: data({ period }) })),
  fc
    .tuple(fc.constantFrom('scoreboard' as const, 'summary' as const), anObservation)
    .map(([source, seen]): GameEvent => ({ type: 'ScoreObserved', data: data({ source, observation: seen }) })),
  aScore.map((score): GameEvent => ({ type: 'GameEnded', data: data({ score, how: 'played' }) })),
  aScore.map((score): GameEvent => ({ type: 'FinalScoreRevised', data: data({ score }) })),
  fc.constantFrom(-7.5, 0, 3).map((spread) => lineObserved(spread, { total: 220 })),
  fc
    .tuple(fc.dictionary(id, fc.constantFrom(0, 0.25, 1)), fc.subarray(['a', 'b', 'c']))
    .map(([said, gone]) => chancesObserved(said, gone)),
);

const anomaly: GameEvent = {
  type: 'FeedAnomaly',
  data: data({ where: 'play' as const, subject: 'a', problem: 'no period' }),
};

const readEverything = (game: Game): unknown =>
  game.known && [
    outcomeOf(game),
    shownScore(game),
    statusOf(game),
    foulState(game),
    playRows(game),
    unknownPlays(game),
    scoreTimeline(game),
    leadSummary(game),
    scoringRuns(game),
    currentRun(game),
    leaders(game),
    lineups(game),
    winProbabilitySeries(game),
  ];

describe('whatever happens in whatever order', () => {
  it('neither evolve nor a selector throws', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anEvent, fc.constant(anomaly)), { maxLength: 40 }), (events) => {
        readEverything(fold(events));
      }),
    );
  });

  it('an event told twice says nothing new', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 30 }), anEvent, (events, event) => {
        const once = evolve(fold(events), event);
        expect(evolve(once, event)).toBe(once);
      }),
    );
  });

  it('selectors of a game carried on and of one folded anew agree', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 30 }), (events) => {
        let game = fold([scheduled()]);
        for (const event of events) {
          game = evolve(game, event);
          readEverything(game);
        }
        const anew = fold(JSON.parse(JSON.stringify([scheduled(), ...events])) as GameEvent[]);
        expect(JSON.stringify(readEverything(game))).toBe(JSON.stringify(readEverything(anew)));
      }),
    );
  });
});

/** A change of the feed's list: at a place of it, to a place of it, with these words. */
interface Edit {
  readonly kind: 'insert' | 'reword' | 'move' | 'withdraw' | 'noise';
  readonly at: number;
  readonly to: number;
  readonly id: string;
  readonly rest: Omit<Play, 'id'>;
}

const anEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('insert', 'insert', 'reword', 'move', 'withdraw', 'noise'),
  at: fc.nat(20),
  to: fc.nat(20),
  id: fc.integer({ min: 1, max: 30 }).map(String),
  rest: content,
});

const placed = (list: readonly Play[], fact: Play, to: number): readonly Play[] =>
  list.toSpliced(to % (list.length + 1), 0, fact);

const afterIn = (list: readonly Play[], of: string): string | null =>
  list[list.findIndex((fact) => fact.id === of) - 1]?.id ?? null;

/** The list as the feed has it after the edit. */
const edited = (list: readonly Play[], { kind, at, to, id: newId, rest }: Edit): readonly Play[] => {
  const chosen = list[at % Math.max(1, list.length)];
  const others = list.filter((fact) => fact !== chosen);
  switch (kind) {
    case 'insert':
      return list.some((fact) => fact.id === newId) ? list : placed(list, { id: newId, ...rest }, to);
    case 'reword':
      return list.map((fact) => (fact === chosen ? { id: fact.id, ...rest } : fact));
    case 'move':
      return chosen ? placed(others, chosen, to) : list;
    case 'withdraw':
      return others;
    case 'noise':
      return list;
    default:
      return kind satisfies never;
  }
};

/** The event that tells of it. */
const telling = (list: readonly Play[], next: readonly Play[]): readonly GameEvent[] => {
  const gone = list.filter((fact) => !next.some((other) => other.id === fact.id)).map((fact) => withdrawn(fact.id));
  const told = next
    .filter((fact) => !list.includes(fact))
    .map((fact) => (list.some(({ id: of }) => of === fact.id) ? revised : recorded)(fact, afterIn(next, fact.id)));
  return [...gone, ...told];
};

const follow = (game: KnownGame, list: readonly Play[], edit: Edit): { game: KnownGame; list: readonly Play[] } => {
  if (edit.kind === 'noise') then(game, recorded({ id: edit.id, ...edit.rest }, String(edit.at)));
  const next = edited(list, edit);
  const chosen = list[edit.at % Math.max(1, list.length)];
  const moved = edit.kind === 'move' && chosen ? [revised(chosen, afterIn(next, chosen.id))] : [];
  return { game: then(game, ...telling(list, next), ...moved), list: next };
};

describe('following a list that the feed edits at will', () => {
  it('gives the feed its own list back after every edit', () => {
    fc.assert(
      fc.property(fc.array(anEdit, { maxLength: 60 }), (edits) => {
        let followed = { game: gameOf(), list: [] as readonly Play[] };
        for (const edit of edits) {
          followed = follow(followed.game, followed.list, edit);
          expect(currentPlays(followed.game)).toEqual(followed.list);
        }
      }),
    );
  });
});

const distinctPlays = fc
  .array(content, { maxLength: 40 })
  .map((contents) => contents.map((rest, index): Play => ({ id: String(index), ...rest })));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('figures of the same plays', () => {
  const rosters: GameEvent = {
    type: 'RosterReported',
    data: { gameId: 'g', players: [...squad('home'), ...squad('away')] },
  };

  it('agree on the score', () => {
    fc.assert(
      fc.property(distinctPlays, (plays) => {
        const game = gameOf(rosters, ...inOrder(...plays));
        const score = playScore(game);
        const { home, away } = lineScore(game);
        expect({ home: sum(home), away: sum(away) }).toEqual(score);
        expect(scoreTimeline(game).at(-1) ?? { home: 0, away: 0 }).toMatchObject(score);
        expect(playRows(game).at(-1)?.score ?? { home: 0, away: 0 }).toEqual(score);
        expect(scoringRuns(game, 1).reduce((total, run) => total + run.points, 0)).toBe(score.home + score.away);
      }),
    );
  });

  it('agree on the box score where everybody plays for one side', () => {
    fc.assert(
      fc.property(distinctPlays, (plays) => {
        const strangersOnly = plays.map(
          (fact) => JSON.parse(JSON.stringify(fact).replaceAll(/"(home|away)-\d"/g, '"stranger"')) as Play,
        );
        const game = gameOf(...inOrder(...strangersOnly));
        const { home, away } = boxScore(game);
        expect({ home: home.team.stats.points, away: away.team.stats.points }).toEqual(playScore(game));
      }),
    );
  });

  it('come to nothing when every play is withdrawn', () => {
    fc.assert(
      fc.property(distinctPlays, (plays) => {
        const game = gameOf(rosters, ...inOrder(...plays), ...plays.map((fact) => withdrawn(fact.id)));
        expect(currentPlays(game)).toEqual([]);
        expect(playScore(game)).toEqual({ home: 0, away: 0 });
        expect(scoreTimeline(game)).toEqual([]);
        expect(currentRun(game)).toBeNull();
        expect(game.plays).toHaveLength(plays.length);
        const { home, away } = boxScore(game);
        const lines = [home.team, away.team, ...home.players, ...away.players];
        for (const { stats } of lines) expect(sum(countingStats.map((stat) => stats[stat]))).toBe(0);
        expect(sum([...home.players, ...away.players].map((line) => line.estimated.seconds))).toBe(0);
      }),
    );
  });
});
