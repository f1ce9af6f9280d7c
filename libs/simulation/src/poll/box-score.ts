import { type Side } from '@pbp/domain';
import { type FeedGame } from '../feed/feed-game.js';
import { type Json, type JsonObject } from '../feed/json.js';
import { isCollege } from '../feed/wordsmiths.js';
import { hashOf } from '../random/random.js';
import { hasPlayed, type Line, playerLines, type PlayerLine, totalOf } from './lines.js';
import { isUnplayed } from './status.js';
import { boxTeam } from './team-json.js';
import { type View } from './view.js';

interface Column {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly of: (line: PlayerLine) => string;
  readonly total: (line: Line) => string;
}

const stat = (key: string, label: string, description: string, text: (line: Line) => string): Column => ({
  key,
  label,
  description,
  of: ({ stats }) => text(stats),
  total: text,
});

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));

const minutes: Column = {
  key: 'minutes',
  label: 'MIN',
  description: 'Minutes',
  of: ({ seconds }) => String(Math.round(seconds / 60)),
  total: () => '',
};
const plusMinus: Column = {
  key: 'plusMinus',
  label: '+/-',
  description: 'Teams net points while player is on the court.',
  of: (line) => signed(line.plusMinus),
  total: () => '',
};
const points = stat('points', 'PTS', 'Points', (line) => String(line.points));
const shots = [
  stat(
    'fieldGoalsMade-fieldGoalsAttempted',
    'FG',
    'Field Goals Made/Attempted',
    (l) => `${l.fieldGoalsMade}-${l.fieldGoalsAttempted}`,
  ),
  stat(
    'threePointFieldGoalsMade-threePointFieldGoalsAttempted',
    '3PT',
    '3-Point Field Goals Made/Attempted',
    (l) => `${l.threePointersMade}-${l.threePointersAttempted}`,
  ),
  stat(
    'freeThrowsMade-freeThrowsAttempted',
    'FT',
    'Free Throws Made/Attempted',
    (l) => `${l.freeThrowsMade}-${l.freeThrowsAttempted}`,
  ),
];
const boards = [
  stat('offensiveRebounds', 'OREB', 'Offensive Rebounds', (l) => String(l.offensiveRebounds)),
  stat('defensiveRebounds', 'DREB', 'Defensive Rebounds', (l) => String(l.defensiveRebounds)),
];
const rebounds = stat('rebounds', 'REB', 'Rebounds', (l) => String(l.rebounds));
const assists = stat('assists', 'AST', 'Assists', (l) => String(l.assists));
const steals = stat('steals', 'STL', 'Steals', (l) => String(l.steals));
const blocks = stat('blocks', 'BLK', 'Blocks', (l) => String(l.blocks));
const turnovers = stat('turnovers', 'TO', 'Turnovers', (l) => String(l.turnovers));
const fouls = stat('fouls', 'PF', 'Personal Fouls', (l) => String(l.fouls));

/** The three orders in which ESPN has been seen to list the same columns. */
const orders: readonly (readonly Column[])[] = [
  [minutes, points, ...shots, rebounds, assists, turnovers, steals, blocks, ...boards, fouls, plusMinus],
  [points, ...shots, rebounds, assists, turnovers, steals, blocks, ...boards, fouls, minutes, plusMinus],
  [minutes, ...shots, ...boards, rebounds, assists, steals, blocks, turnovers, fouls, plusMinus, points],
];

const columnsOf = (game: FeedGame, view: View): readonly Column[] => {
  const order = orders[hashOf(game.id, view.ballast) % orders.length] ?? [];
  return isCollege(game.league) ? order.filter((column) => column !== plusMinus) : order;
};

const positions: Readonly<Record<string, string>> = { G: 'Guard', F: 'Forward', C: 'Center' };

const athlete = (game: FeedGame, line: PlayerLine, columns: readonly Column[], view: View): JsonObject => {
  const { id, name, shortName, jersey, position, starter } = line.player;
  const didNotPlay = !hasPlayed(line);
  const positionName = positions[position] ?? position;
  return {
    active: line.active,
    athlete: {
      id,
      displayName: name,
      shortName,
      links: [
        {
          rel: ['playercard', 'desktop', 'athlete'],
          href: `https://www.espn.com/${game.league}/player/_/id/${id}`,
          text: 'Player Card',
        },
      ],
      jersey,
      position: { name: positionName, displayName: positionName, abbreviation: position },
    },
    starter,
    // Before the end everybody on the bench may still come in.
    didNotPlay: didNotPlay && view.status.kind === 'final',
    ...(!isCollege(game.league) && { reason: "COACH'S DECISION" }),
    ejected: false,
    stats: didNotPlay ? [] : columns.map((column) => column.of(line)),
  };
};

const starterFirst = (lines: readonly PlayerLine[]): PlayerLine[] =>
  [...lines].sort((a, b) => Number(b.player.starter) - Number(a.player.starter));

const playersOf = (game: FeedGame, view: View, side: Side, lines: readonly PlayerLine[]): JsonObject => {
  const columns = columnsOf(game, view);
  const labels = columns.map(({ label }) => label);
  return {
    team: boxTeam(game, side),
    statistics: [
      {
        names: labels,
        keys: columns.map(({ key }) => key),
        labels,
        descriptions: columns.map(({ description }) => description),
        athletes: starterFirst(lines).map((line) => athlete(game, line, columns, view)),
        totals: columns.map((column) => column.total(totalOf(lines))),
      },
    ],
    displayOrder: side === 'away' ? 1 : 2,
  };
};

const percentage = (made: number, attempted: number): string =>
  attempted === 0 ? '0' : String(Math.round((100 * made) / attempted));

const teamStatistics = (line: Line): Json => {
  const one = (name: string, displayValue: string, label: string): JsonObject => ({ name, displayValue, label });
  return [
    ...shots.flatMap((column) => {
      const [made = '0', attempted = '0'] = column.total(line).split('-');
      return [
        one(column.key, column.total(line), column.label),
        one(column.key.replace(/Made-.*/, 'Pct'), percentage(Number(made), Number(attempted)), `${column.label} %`),
      ];
    }),
    one('totalRebounds', String(line.rebounds), 'Rebounds'),
    ...[...boards, assists, steals, blocks, turnovers].map((column) =>
      one(column.key, column.total(line), column.description),
    ),
    one('fouls', String(line.fouls), 'Fouls'),
  ];
};

const season = (game: FeedGame, side: Side): Json => [
  { name: 'streak', displayValue: side === 'home' ? 'W2' : 'L1', abbreviation: 'STRK', label: 'Streak' },
];

/** `boxscore`: teams only before tip-off; away first, as ESPN lists them. */
export const boxScore = (game: FeedGame, view: View): JsonObject => {
  const before = isUnplayed(view.status);
  const lines = playerLines(game, view);
  const sides = ['away', 'home'] as const;
  const teams = sides.map((side, index) => ({
    team: boxTeam(game, side),
    statistics: before ? season(game, side) : teamStatistics(totalOf(lines[side])),
    displayOrder: index + 1,
    homeAway: side,
  }));
  return before ? { teams } : { teams, players: sides.map((side) => playersOf(game, view, side, lines[side])) };
};
