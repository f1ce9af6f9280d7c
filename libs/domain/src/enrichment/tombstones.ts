import { type KnownGame } from '../game/game.js';
import { currentPlays } from '../game/plays/current-plays.js';
import { type WithdrawnPlay } from './enriched-play.js';

const none: ReadonlyMap<string, WithdrawnPlay> = new Map();

/** The plays that stand withdrawn, each with the revision since when; one that came back is none of them. */
export const tombstones = (
  known: ReadonlyMap<string, WithdrawnPlay>,
  game: KnownGame,
  revision: number,
): ReadonlyMap<string, WithdrawnPlay> => {
  const { id, plays } = game;
  if (currentPlays(game).length === plays.length) return none;
  const gone = plays.filter(({ standing }) => standing === 'withdrawn').map(({ play }) => play.id);
  return new Map(
    gone.map((playId) => [playId, known.get(playId) ?? { standing: 'withdrawn', gameId: id, playId, revision }]),
  );
};
