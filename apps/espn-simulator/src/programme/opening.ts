import { type BasketballLeagueId, leagues } from '@pbp/domain';
import { type GeneratedGame, generateGame, generateTruth, type GameOptions } from '@pbp/simulation';

/** How a game stands when the evening opens. */
export type Standing =
  'overtime' | 'lastPeriod' | 'halfTime' | 'afterHalfTime' | 'justEnded' | 'firstPeriod' | 'soon' | 'later';

export const standings: readonly Standing[] = [
  'lastPeriod',
  'halfTime',
  'overtime',
  'soon',
  'justEnded',
  'firstPeriod',
  'afterHalfTime',
  'later',
];

const minute = 60_000;
const fiveMinutes = 5 * minute;

/** The moment of a game that is to fall on the opening, in milliseconds after its scheduled start. */
const momentOf = (game: GeneratedGame, standing: Standing): number => {
  const { periods } = leagues[game.league].regulation;
  const into = (period: number, share: number): number => {
    const begins = game.periodsBegin[period - 1] ?? game.startsAt;
    const ends = game.plays.findLast((play) => play.period === period)?.arrivesAt ?? game.finalAt;
    return begins + (ends - begins) * share - game.startsAt;
  };
  switch (standing) {
    case 'overtime':
      return into(periods + 1, 0.3);
    case 'lastPeriod':
      return into(periods, 0.7);
    case 'halfTime':
      return (game.periodsBegin[periods / 2] ?? game.finalAt) - 6 * minute - game.startsAt;
    case 'afterHalfTime':
      return into(periods / 2 + 1, 0.4);
    case 'firstPeriod':
      return into(1, 0.45);
    case 'justEnded':
      return game.finalAt + 3 * minute - game.startsAt;
    case 'soon':
      return -3 * minute;
    case 'later':
      return -33 * minute;
    default:
      return standing satisfies never;
  }
};

const mostTries = 400;

type Wish = GameOptions & { readonly league: BasketballLeagueId };

const fits = (wish: Wish, standing: Standing): boolean =>
  (standing === 'overtime') === generateTruth(wish).periodsBegin.length > leagues[wish.league].regulation.periods;

/** The first seed of a row whose game goes to overtime, or does not. */
const seedFor = (wish: Wish, standing: Standing): number | string => {
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const seed = `${wish.seed}.${attempt}`;
    if (fits({ ...wish, seed }, standing)) return seed;
  }
  return wish.seed;
};

/** One game in a given standing at a moment. Starts are kept to five minutes, as schedules have them. */
export const gameStanding = (wish: Wish, standing: Standing, at: number): GeneratedGame => {
  const seed = seedFor(wish, standing);
  const game = generateGame({ ...wish, seed });
  const startsAt = Math.round((at - momentOf(game, standing)) / fiveMinutes) * fiveMinutes;
  return generateGame({ ...wish, seed, startsAt });
};
