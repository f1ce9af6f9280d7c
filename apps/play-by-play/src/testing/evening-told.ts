import { type About, type GameCard, type Scoreboard } from '@pbp/contracts';

const get = async (url: string): Promise<unknown> => (await fetch(url)).json();

/** The games of the league's today, as the API tells them. */
export const scoreboardOf = async (url: string): Promise<readonly GameCard[]> => {
  const { today } = (await get(`${url}/api/about`)) as About;
  return ((await get(`${url}/api/games?league=nba&date=${today['nba']}`)) as Scoreboard).games;
};

/** A game's events as the API exports them, one line each. */
export const logOf = async (url: string, gameId: string): Promise<readonly string[]> =>
  (await (await fetch(`${url}/api/games/${gameId}/events`)).text()).trim().split('\n');

/** How a game stands, in a word of the demo's promise. */
export const stateOf = ({ phase, period, detail }: GameCard): string => {
  if (phase !== 'inProgress') return phase;
  if (/^(half|end of)/i.test(detail)) return 'break';
  return period > 4 ? 'overtime' : 'live';
};

/** The live game that has the longest to go, however long a machine stands still. Throws while none is live. */
export const youngestLiveGame = async (url: string): Promise<string> => {
  const live = (await scoreboardOf(url)).filter((card) => stateOf(card) === 'live');
  const [youngest] = live.toSorted((one, other) => one.period - other.period);
  if (!youngest) throw new Error('no game is live');
  return youngest.gameId;
};

/** Throws while no live game has a score. */
export const hasLiveScore = async (url: string): Promise<void> => {
  const live = (await scoreboardOf(url)).filter(({ phase }) => phase === 'inProgress');
  expect(live.map(({ score }) => score)).toContainEqual({
    home: expect.any(Number) as unknown,
    away: expect.any(Number) as unknown,
  });
};
