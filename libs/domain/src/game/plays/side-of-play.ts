import { type Side } from '../facts.js';
import { type KnownGame } from '../game.js';
import { type Play } from '../play.js';

export type Teams = Pick<KnownGame, 'home' | 'away'>;

export const sideOfTeam = ({ home, away }: Teams, teamId: string | undefined): Side | null => {
  if (teamId === home.id) return 'home';
  return teamId === away.id ? 'away' : null;
};

/** Whose play it was; null where the feed names neither team (ends of periods, reviews). */
export const sideOfPlay = (teams: Teams, play: Play): Side | null => sideOfTeam(teams, play.teamId);

export const opponentOf = (side: Side): Side => (side === 'home' ? 'away' : 'home');
