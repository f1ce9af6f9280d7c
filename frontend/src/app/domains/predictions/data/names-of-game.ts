import type { KnownGame } from '@pbp/domain';
import { type QuestionNames } from './question-words';

/** What the game calls its sides and players; a player who is not on a roster is called so. */
export const namesOfGame = ({ league, home, away, roster }: KnownGame): QuestionNames => ({
  league,
  home: home.name,
  away: away.name,
  player: (id) => roster.find((entry) => entry.playerId === id)?.name ?? 'A player',
});
