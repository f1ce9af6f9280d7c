import { leagueDayOf, leagues, type League, periodSeconds, type Side } from '@pbp/domain';
import { type PlayedGame } from '../engine/play-game.js';
import { type TimedPlay } from '../engine/happening.js';
import { type SimulatedTeam } from '../league/team.js';
import { hashOf, Random } from '../random/random.js';
import { type Arrival, arrivals, scoresShown } from './arrival.js';
import { clockText } from './clock.js';
import { type FeedGame, type FeedPlay, type FeedTeam } from './feed-game.js';
import { rawPlay } from './raw-play.js';
import { homeWinProbability } from './win-probability.js';
import { periodName, type Wording, type Words } from './wording.js';
import { isCollege, wordsmiths } from './wordsmiths.js';

export interface Telling {
  readonly id: string;
  /** Epoch milliseconds of the scheduled start. */
  readonly startsAt: number;
}

interface Told {
  readonly play: TimedPlay;
  readonly wording: Wording;
}

/** Seconds between the last whistle and the word "final". */
const finalAfter = 18;

const feedTeam = ({ team, slug, players }: SimulatedTeam, timeouts: number): FeedTeam => {
  const wins = 4 + (hashOf('record', team.id) % 20);
  return {
    team,
    slug,
    timeouts,
    record: `${wins}-${28 - wins}`,
    players: players.map(({ id, name, shortName, jersey, position, rank, targetShare }) => ({
      id,
      name,
      shortName,
      jersey,
      position,
      starter: rank < 5,
      plays: targetShare > 0,
    })),
  };
};

const inWords = (game: PlayedGame, random: Random): Told[] => {
  const { league, home, away } = game.fixture;
  const names = new Map([...home.players, ...away.players].map(({ id, name }) => [id, name]));
  const regulation = leagues[league].regulation.periods;
  const nickname = (side: Side): string =>
    isCollege(league) ? game.fixture[side].team.location : game.fixture[side].team.name;
  return game.plays.flatMap((play) => {
    const words: Words = {
      play,
      random,
      nameOf: (id) => names.get(id) ?? '',
      teamName: nickname,
      periodName: periodName(play.period, regulation),
      isHalfTime: play.period === regulation / 2,
    };
    return wordsmiths[league](words).map((wording) => ({ play, wording }));
  });
};

const mayBeLate = ({ wording, play }: Told): boolean =>
  (wording.marks ?? 'play') === 'play' && play.what.kind !== 'jumpBall';

const arrivalsOf = (told: readonly Told[], random: Random, college: boolean): Arrival[] =>
  arrivals(
    random,
    told.map((one) => ({ wall: one.play.wall, mayBeLate: mayBeLate(one) })),
    college ? 0.003 : 0.013,
    college
      ? { first: 100_000_000 + random.integer(0, 19_999_999), largestStep: 60, unbroken: 0.35 }
      : { first: 4, largestStep: 3, unbroken: 0.68 },
  );

const pointsOf = ({ wording }: Told): { home: number; away: number } => ({
  home: wording.side === 'home' ? (wording.points ?? 0) : 0,
  away: wording.side === 'away' ? (wording.points ?? 0) : 0,
});

const secondsToPlay = (league: League, period: number, secondsLeft: number): number =>
  secondsLeft + Math.max(0, league.regulation.periods - period) * league.regulation.seconds;

const probabilities = (game: PlayedGame, told: readonly Told[]): number[] => {
  const league = leagues[game.fixture.league];
  const whole = league.regulation.periods * periodSeconds(league, 1);
  let margin = 0;
  return told.map((one) => {
    const { home, away } = pointsOf(one);
    margin += home - away;
    const { period, secondsLeft } = one.play;
    return homeWinProbability(margin, game.strength, secondsToPlay(league, period, secondsLeft), whole);
  });
};

const feedPlays = (game: PlayedGame, telling: Telling, teams: Pick<FeedGame, 'id' | 'home' | 'away'>): FeedPlay[] => {
  const { league, seed } = game.fixture;
  const college = isCollege(league);
  const regulation = leagues[league].regulation.periods;
  const told = inWords(game, new Random(seed, 'words'));
  const arrived = arrivalsOf(told, new Random(seed, 'arrivals'), college);
  const shown = scoresShown(told.map(pointsOf), arrived);
  const chances = probabilities(game, told);
  return told.map(({ play, wording }, index): FeedPlay => {
    const { sequence = 0, arrivesAt = 0 } = arrived[index] ?? {};
    const clock = clockText(play.secondsLeft, college);
    const wallclock = telling.startsAt + play.wall * 1000;
    const score = shown[index] ?? { home: 0, away: 0 };
    return {
      raw: rawPlay(teams, regulation, { wording, sequence, score, period: play.period, clock, wallclock }),
      id: `${telling.id}${sequence}`,
      sequence,
      arrivesAt: telling.startsAt + arrivesAt * 1000,
      period: play.period,
      clock,
      secondsLeft: play.secondsLeft,
      side: wording.side,
      points: wording.points ?? 0,
      marks: wording.marks ?? 'play',
      credits: wording.credits ?? [],
      homeWinProbability: chances[index],
      floor: play.floor,
    };
  });
};

/** Tells a played game in the words, numbers and order of its league's feed. */
export const tell = (game: PlayedGame, telling: Telling): FeedGame => {
  const { league, home, away } = game.fixture;
  const timeouts = isCollege(league) ? 4 : 7;
  const teams = { id: telling.id, home: feedTeam(home, timeouts), away: feedTeam(away, timeouts) };
  const end = game.plays.at(-1)?.wall ?? 0;
  return {
    ...teams,
    league,
    day: leagueDayOf(telling.startsAt),
    startsAt: telling.startsAt,
    venue: home.venue,
    neutralSite: false,
    spread: game.strength,
    plays: feedPlays(game, telling, teams),
    periodsBegin: game.periodsBegin.map((wall) => telling.startsAt + wall * 1000),
    finalAt: telling.startsAt + (end + finalAfter) * 1000,
  };
};
