/** Small payloads in ESPN's shapes, for specs; only what is watched. */
export interface Moment {
  readonly state: 'pre' | 'in' | 'post';
  readonly home: number;
  readonly away: number;
  /** Points of each listed play, by its id; all of them are the home team's. */
  readonly plays: Readonly<Record<string, number>>;
}

const types = {
  pre: {
    id: '1',
    name: 'STATUS_SCHEDULED',
    state: 'pre',
    completed: false,
    detail: 'Scheduled',
    shortDetail: 'Scheduled',
  },
  in: {
    id: '2',
    name: 'STATUS_IN_PROGRESS',
    state: 'in',
    completed: false,
    detail: '5:00 - 1st',
    shortDetail: '5:00 - 1st',
  },
  post: { id: '3', name: 'STATUS_FINAL', state: 'post', completed: true, detail: 'Final', shortDetail: 'Final' },
};

const competitor = (id: string, homeAway: 'home' | 'away', score: number) => ({
  id,
  homeAway,
  score: String(score),
  team: {
    id,
    abbreviation: homeAway === 'home' ? 'HOM' : 'AWY',
    displayName: `The ${homeAway} team`,
    location: homeAway,
    name: 'Team',
  },
  linescores: [],
});

const competitionOf = ({ state, home, away }: Moment) => ({
  id: '7',
  date: '2026-11-22T00:00Z',
  status: { clock: 300, displayClock: '5:00', period: state === 'pre' ? 0 : 1, type: types[state] },
  competitors: [competitor('10', 'home', home), competitor('20', 'away', away)],
});

const play = ([id, points]: readonly [string, number]) => ({
  id,
  sequenceNumber: id,
  type: { id: '92', text: 'Jump Shot' },
  text: points > 0 ? 'makes a jumper' : 'misses a jumper',
  period: { number: 1, displayValue: '1st Quarter' },
  clock: { displayValue: '5:00' },
  scoringPlay: points > 0,
  scoreValue: points,
  shootingPlay: true,
  team: { id: '10' },
  participants: [{ athlete: { id: '100' } }],
});

export const summary = (moment: Moment): Buffer =>
  Buffer.from(
    JSON.stringify({
      header: {
        id: '7',
        league: { slug: 'nba' },
        season: { year: 2027, type: 2 },
        competitions: [competitionOf(moment)],
      },
      plays: Object.entries(moment.plays).map(play),
    }),
  );

export const scoreboard = (moment: Moment): Buffer =>
  Buffer.from(
    JSON.stringify({
      leagues: [{ slug: 'nba' }],
      day: { date: '2026-11-21' },
      events: [{ id: '7', date: '2026-11-22T00:00Z', competitions: [competitionOf(moment)] }],
    }),
  );
