import { jest } from '@jest/globals';
import {
  type Answered,
  chanceLimits,
  type Option,
  optionsOf,
  type PredictionScore,
  type QuestionKind,
  scoreOf,
  settle,
  type Terms,
} from '@pbp/domain';
import { bootstrapInterval } from '@pbp/prediction-models';
import { Random } from '@pbp/simulation';
import { type FollowedGame, followSeason, type Moment } from './testing/followed-season.js';
import { type NextPoints } from './testing/next-points.js';

jest.setTimeout(7_200_000);

const { SEASON_GAMES } = process.env;
const seasonSeed = process.env['SEASON_SEED'] ?? 'bots';
const games = Number(SEASON_GAMES ?? 10);
const delay = 40_000;

type Says = Pick<Answered, 'pick' | 'chance'>;
/** What a bot says at a moment; null for nothing. */
type Bot = (moment: Moment, options: readonly Option[]) => Says | null;

const favourite = (options: readonly Option[]): Option =>
  options.toSorted((one, other) => other.chance - one.chance)[0] ?? { id: '', chance: 0 };

const within = ({ opened }: Moment, chance: number): number => {
  const { least, most } = chanceLimits(opened.terms.kind);
  return Math.min(most, Math.max(least, chance));
};

/** Says what the model says, in whole per cent as the page has them. */
const copier: Bot = (moment, options) => {
  const { id, chance } = favourite(options);
  return { pick: id, chance: within(moment, Math.round(chance * 100) / 100) };
};

/** Says that all is even; there are a few of it, so that their luck is less of a matter. */
const coins: readonly Bot[] = Array.from({ length: 8 }, (_, n) => (moment, options) => {
  const { id } = new Random(seasonSeed, 'coin', n, moment.opened.questionId).pick(options);
  return { pick: id, chance: within(moment, 1 / options.length) };
});

const easyFrom = 0.7;

/** Answers what is nearly decided, and is as good as sure of it. */
const onlyEasy: Bot = (moment, options) => {
  const { id, chance } = favourite(options);
  return chance >= easyFrom ? { pick: id, chance: within(moment, 0.95) } : null;
};

/** Picks what the feed makes likely. */
const honest: Bot = (_, options) => ({ pick: favourite(options).id, chance: null });

/** Picks what it has seen decided, and else what the feed makes likely. */
const early: Bot = ({ opened, seen }, options) => {
  const settlement = settle(opened, seen);
  return { pick: settlement.is === 'decided' ? settlement.outcome : favourite(options).id, chance: null };
};

/** Who scores next as the game is by now, which is all that can be known of who does a while later. */
const byNow = (terms: Terms): Terms => (terms.kind === 'nextToScore' ? { kind: 'nextToScore', after: null } : terms);

/** Picks what it has seen decided, and else what the game makes likely as it is by now: it knows who has the ball. */
const earlyReader: Bot = (moment, options) =>
  early(moment, optionsOf(byNow(moment.opened.terms), moment.seen) ?? options);

type Guard = 'guarded' | 'unguarded';
type When = 'first' | 'last';

/** What a bot's answer comes to; without the guard nobody asks when it happened. Null where it has none. */
const scoreAt = (moment: Moment, bot: Bot, guard: Guard): PredictionScore | null => {
  const { opened, options, at, decision } = moment;
  const says = bot(moment, options);
  if (!says) return null;
  const modelChance = options.find(({ id }) => id === says.pick)?.chance ?? 0;
  const request = { questionId: opened.questionId, fanId: 'bot', requestId: '1', position: '', gameRevision: 0 };
  const answered = { ...request, ...says, modelChance, ruleVersion: opened.ruleVersion, at };
  return scoreOf(answered, guard === 'guarded' ? decision : { ...decision, happenedAt: null });
};

const isJudged = (score: PredictionScore | null): score is PredictionScore =>
  score?.is === 'right' || score?.is === 'wrong';

/** The moments of a game at which bots answer. */
type Moments = (game: FollowedGame) => readonly Moment[];

const ofEveryKind =
  (when: When, about: (kind: QuestionKind) => boolean = () => true): Moments =>
  ({ asked }) =>
    asked.map((question) => question[when]).filter(({ opened }) => about(opened.terms.kind));

/** Who scores next, asked again and again: of the desk's own questions there are too few. */
const nextPoints =
  (asked: keyof NextPoints): Moments =>
  (game) =>
    game.nextPoints.map((moments) => moments[asked]);

/** What a bot's answers of a game come to, of those that are right or wrong. */
const judgedOf = (game: FollowedGame, bot: Bot, moments: Moments, guard: Guard = 'guarded') =>
  moments(game)
    .map((moment) => scoreAt(moment, bot, guard))
    .filter(isJudged);

const sum = (values: readonly number[]): number => values.reduce((before, value) => before + value, 0);

interface Figure {
  readonly value: number;
  /** Between these it lies, as 95 % of resampled seasons have it. */
  readonly low: number;
  readonly high: number;
}

/** A sum for each of what is counted, both by game: games are independent of one another, the answers of one are not. */
const perCounted = (byGame: readonly { readonly sum: number; readonly count: number }[]): Figure => {
  const [whole, mean] = [sum(byGame.map(({ count }) => count)), sum(byGame.map(({ count }) => count)) / byGame.length];
  const value = sum(byGame.map((game) => game.sum)) / whole;
  const weighted = byGame.map((game) => value + (game.sum - value * game.count) / mean);
  return {
    value,
    ...(bootstrapInterval(weighted, 1) ?? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }),
  };
};

const skillOf = (score: PredictionScore): number => ('skill' in score ? (score.skill ?? 0) : 0);
const pointsOf = (score: PredictionScore): number => (score.is === 'right' ? score.points : 0);
const hitOf = ({ is }: PredictionScore): number => Number(is === 'right');

type Of = (score: PredictionScore) => number;

const tallied = (game: FollowedGame, bots: readonly Bot[], of: Of) => {
  const judged = bots.flatMap((bot) => judgedOf(game, bot, ofEveryKind('first')));
  return { sum: sum(judged.map(of)), count: judged.length };
};

let season: readonly FollowedGame[] = [];
const meanOf = (of: Of, ...bots: readonly Bot[]): Figure => perCounted(season.map((game) => tallied(game, bots, of)));

/** By how much the share of right answers is above that of the honest twin, who answers the same in the same moments. */
const gainOf = (bot: Bot, moments: Moments, guard?: Guard): Figure =>
  perCounted(
    season.map((game) => {
      const [ours, twins] = [judgedOf(game, bot, moments, guard), judgedOf(game, honest, moments, guard)];
      return { sum: sum(ours.map(hitOf)) - sum(twins.map(hitOf)), count: twins.length };
    }),
  );

const shown: Record<string, Figure> = {};
/** The figure is kept, to be told at the end. */
const figure = (name: string, value: Figure): Figure => (shown[name] = value);

const onePoint = 0.01;
/** Fewer games than in CI do not tell luck from skill. */
const areFew = games < 40;
/** So many games tell half a point from nothing. */
const areMany = games >= 200;

/** What is scored in a race while it can still be answered counts in it, and to see that earlier is worth something. */
const isOpenWhileItCounts = (kind: QuestionKind): boolean => kind === 'raceTo';

/** Fewer games can only say that it is not clearly more. */
const expectAPointAtMost = ({ value, low }: Figure): void =>
  expect(areMany ? value : low).toBeLessThanOrEqual(onePoint);

const kinds = [
  'gameWinner',
  'marginBand',
  'total',
  'periodWinner',
  'raceTo',
  'window',
  'nextToScore',
  'playerTotal',
] as const satisfies readonly QuestionKind[];

describe(`over ${games} games of a season (${seasonSeed}) whose feed is 40 s late`, () => {
  beforeAll(() => {
    season = followSeason(games, seasonSeed, delay);
  });
  afterAll(() => {
    figure('gain of the reader, last, raceTo', gainOf(earlyReader, ofEveryKind('last', isOpenWhileItCounts)));
    for (const [name, { value, low, high }] of Object.entries(shown))
      process.stdout.write(`${name}: ${value.toFixed(4)} [${low.toFixed(4)}, ${high.toFixed(4)}]\n`);
  });

  it('questions of every kind are asked', () => {
    const asked = new Set(season.flatMap((game) => game.asked.map(({ first }) => first.opened.terms.kind)));
    expect([...asked].toSorted()).toEqual([...kinds].toSorted());
    expect(sum(season.map(({ asked }) => asked.length))).toBeGreaterThan(25 * games);
  });

  it('who copies the model has no skill', () => {
    const skill = figure('skill of the copier', meanOf(skillOf, copier));
    expect(skill.low).toBeLessThanOrEqual(0);
    expect(skill.high).toBeGreaterThanOrEqual(0);
  });

  it('a coin has less than none', () => {
    const skill = figure('skill of coins', meanOf(skillOf, ...coins));
    expect(areFew ? skill.value : skill.high).toBeLessThan(0);
  });

  it('who answers easy questions only gains nothing by it, in skill or in points', () => {
    const skill = figure('skill of only easy', meanOf(skillOf, onlyEasy));
    if (!areFew) expect(skill.low).toBeLessThanOrEqual(0);
    const points = figure('points an answer of only easy', meanOf(pointsOf, onlyEasy));
    const usualPoints = figure('points an answer of the copier', meanOf(pointsOf, copier));
    expect(points.low).toBeLessThanOrEqual(usualPoints.high);
  });

  describe.each(['first', 'last'] as const)('answering at the %s poll at which a question is open', (when) => {
    it('who has seen plays 40 s before the feed gains a point of right answers at most over an honest twin', () => {
      expect(figure(`gain of early, ${when}`, gainOf(early, ofEveryKind(when))).value).toBeLessThanOrEqual(onePoint);
    });

    it('nor does who also knows the floor gain more', () => {
      expectAPointAtMost(figure(`gain of the reader, ${when}`, gainOf(earlyReader, ofEveryKind(when))));
    });

    it.each(kinds.filter((kind) => !(when === 'last' && isOpenWhileItCounts(kind))))('about %s neither', (kind) => {
      const ofKind = ofEveryKind(when, (is) => is === kind);
      expectAPointAtMost(figure(`gain of the reader, ${when}, ${kind}`, gainOf(earlyReader, ofKind)));
    });
  });

  describe('asked again and again who scores next', () => {
    it('who knows the floor 40 s before the feed gains a point at most, though it is asked as late as can be', () => {
      expectAPointAtMost(figure('gain of the reader, next points', gainOf(earlyReader, nextPoints('latest'))));
    });

    it('it would gain clearly more if it were asked at once', () => {
      const gain = figure('gain of the reader, next points at once', gainOf(earlyReader, nextPoints('atOnce')));
      expect(gain.low).toBeGreaterThan(2 * onePoint);
    });

    it('who has only seen plays would then gain nothing, and clearly more without the guard', () => {
      const guarded = figure('gain of early, next points at once', gainOf(early, nextPoints('atOnce')));
      expect(guarded.value).toBeLessThanOrEqual(onePoint);
      const gain = gainOf(early, nextPoints('atOnce'), 'unguarded');
      expect(figure('gain of early, next points at once, no guard', gain).low).toBeGreaterThan(2 * onePoint);
    });
  });
});
