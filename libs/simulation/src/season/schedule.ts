import { type BasketballLeagueId } from '@pbp/domain';
import { playGame, type PlayedGame } from '../engine/play-game.js';
import { fictionalTeams } from '../league/fictional-teams.js';
import { type SimulatedTeam } from '../league/team.js';
import { Random } from '../random/random.js';

export interface Pairing {
  readonly home: SimulatedTeam;
  readonly away: SimulatedTeam;
}

/** Rounds in which every team plays once, drawn anew each time. */
export const pairings = (league: BasketballLeagueId, games: number, seed: number | string): Pairing[] => {
  const random = new Random(seed, 'schedule', league);
  const result: Pairing[] = [];
  while (result.length < games) {
    const round = random.shuffled(fictionalTeams(league));
    for (let i = 0; i + 1 < round.length && result.length < games; i += 2) {
      const [home, away] = [round[i], round[i + 1]];
      if (home && away) result.push({ home, away });
    }
  }
  return result;
};

/** Plays a whole season of a league, without rendering any of it. */
export const playSeason = (league: BasketballLeagueId, games: number, seed: number | string): PlayedGame[] =>
  pairings(league, games, seed).map(({ home, away }, index) =>
    playGame({ league, home, away, seed: `${seed}/${index}` }),
  );
