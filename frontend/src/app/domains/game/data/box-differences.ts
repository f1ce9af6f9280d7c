import { type Difference, type KnownGame, longPeriod } from '@pbp/domain';

/** A figure on which plays and box score do not agree. */
export interface BoxDifference {
  readonly what: string;
  readonly plays: number;
  readonly feed: number;
  readonly cause: string;
}

/** "threePointersMade" is "three pointers made". */
const statWords = (stat: string): string => stat.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const teamName = ({ home, away }: KnownGame, id: string): string =>
  [home, away].find((team) => team.id === id)?.name ?? 'A team unknown here';

const playerName = ({ roster, reported }: KnownGame, id: string): string =>
  [...roster, ...reported].find(({ playerId }) => playerId === id)?.name ?? 'A player unknown here';

const whatOf = (game: KnownGame, { what, of, stat = '' }: Difference): string => {
  switch (what) {
    case 'score':
      return `${teamName(game, of)}, score`;
    case 'lineScore': {
      const [teamId = '', period] = of.split('/');
      return `${teamName(game, teamId)}, ${longPeriod(game.league, Number(period))}`;
    }
    case 'playerStat':
      return `${playerName(game, of)}, ${statWords(stat)}`;
  }
};

/** What differed when the game was over and both were compared. */
export const boxDifferences = (game: KnownGame): readonly BoxDifference[] =>
  (game.reconciled?.differences ?? []).map((difference) => ({
    what: whatOf(game, difference),
    plays: difference.plays,
    feed: difference.feed,
    cause: difference.cause ?? '',
  }));
