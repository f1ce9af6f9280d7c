import { type JsonObject } from '../raw/json.js';

/** Builds payloads of ESPN's shape for specs. Plays and lines are as small as the reading of them allows. */
export interface SummaryShape {
  readonly status?: string;
  readonly completed?: boolean;
  readonly state?: 'pre' | 'in' | 'post';
  readonly period?: number;
  readonly clock?: string;
  readonly score?: readonly [home: number, away: number];
  readonly lineScore?: readonly [home: readonly number[], away: readonly number[]];
  readonly date?: string;
  readonly regulationPeriods?: number;
  readonly plays?: unknown;
  readonly players?: unknown;
  readonly ballast?: unknown;
  readonly chances?: unknown;
  readonly pickcenter?: unknown;
}

const team = (id: string, name: string) => ({
  id,
  abbreviation: name.slice(0, 3).toUpperCase(),
  location: name,
  name: `${name}s`,
  displayName: `${name} ${name}s`,
  color: '123456',
});

export const homeTeam = team('1', 'Home');
export const awayTeam = team('2', 'Away');

const sides = [
  ['home', homeTeam],
  ['away', awayTeam],
] as const;

const status = ({ status = 'STATUS_IN_PROGRESS', state = 'in', completed = false, period, clock }: SummaryShape) => ({
  ...(period !== undefined && { period }),
  ...(clock !== undefined && { displayClock: clock }),
  type: { id: '0', name: status, state, completed, detail: `${status} detail` },
});

const competition = (shape: SummaryShape) => ({
  id: '400',
  date: shape.date ?? '2026-05-02T23:30Z',
  neutralSite: false,
  ...(shape.regulationPeriods !== undefined && { format: { regulation: { periods: shape.regulationPeriods } } }),
  status: status(shape),
  competitors: sides.map(([homeAway, team], index) => ({
    id: team.id,
    homeAway,
    team: { ...team, logo: shape.ballast },
    ...(shape.score && { score: String(shape.score[index]) }),
    linescores: (shape.lineScore?.[index] ?? []).map((points) => ({ displayValue: String(points) })),
  })),
});

/** A summary of NBA game 400, Aways at Homes. */
export const rawSummary = (shape: SummaryShape): JsonObject => ({
  header: { id: '400', season: { year: 2026, type: 2 }, league: { slug: 'nba' }, competitions: [competition(shape)] },
  ...(shape.plays !== undefined && { plays: shape.plays }),
  boxscore: { teams: [], ...(shape.players !== undefined && { players: shape.players }) },
  ...(shape.chances !== undefined && { winprobability: shape.chances }),
  ...(shape.pickcenter !== undefined && { pickcenter: shape.pickcenter }),
  news: { header: shape.ballast },
});

/** A scoreboard that lists game 400. */
export const rawScoreboard = (shape: SummaryShape): JsonObject => ({
  events: [
    {
      id: '400',
      date: shape.date ?? '2026-05-02T23:30Z',
      season: { year: 2026, type: 2 },
      competitions: [competition(shape)],
    },
  ],
});

/** A two-point basket of the home team in the first period unless told otherwise. */
export const rawPlay = (id: string, members: JsonObject = {}): JsonObject => ({
  id,
  sequenceNumber: '7',
  type: { id: '92', text: 'Jump Shot' },
  text: `play ${id}`,
  period: { number: 1, displayValue: '1st Quarter' },
  clock: { displayValue: '9:59' },
  scoringPlay: true,
  scoreValue: 2,
  shootingPlay: true,
  team: { id: '1' },
  participants: [{ athlete: { id: '11' } }],
  wallclock: '2026-05-02T23:41:00Z',
  coordinate: { x: 20, y: 10 },
  ...members,
});

const keys = ['minutes', 'points', 'fieldGoalsMade-fieldGoalsAttempted', 'fouls'];

/** The box score's players of the home team, each with his points. */
export const rawPlayers = (points: Readonly<Record<string, number>>, didNotPlay: readonly string[] = []): unknown => [
  {
    team: { id: '1' },
    statistics: [
      {
        keys,
        athletes: [
          ...Object.entries(points).map(([id, scored]) => ({
            athlete: { id, displayName: `Player ${id}`, shortName: `P. ${id}` },
            starter: true,
            didNotPlay: false,
            stats: ['12', String(scored), `${scored / 2}-${scored / 2}`, '0'],
          })),
          ...didNotPlay.map((id) => ({ athlete: { id }, starter: false, didNotPlay: true, stats: [] })),
        ],
      },
    ],
  },
];
